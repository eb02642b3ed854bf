package io.taskeri.bootstrap.config;

import io.taskeri.application.tenant.RegistrationPolicy;

/** Reads who may register an organization by themselves. */
final class RegistrationSettings {
  /** What a header can carry, and nobody guesses. */
  private static final String CODE = "[!-~]{16,255}";

  private RegistrationSettings() {}

  static RegistrationPolicy policy(Settings settings) {
    String mode = settings.find(Setting.REGISTRATION).orElseThrow();
    if (!mode.equals("code") && settings.given(Setting.REGISTRATION_CODE).isPresent()) {
      throw settings.refuse(
          Setting.REGISTRATION_CODE, "is given although --registration is not code");
    }
    return switch (mode) {
      case "open" -> RegistrationPolicy.open();
      case "closed" -> RegistrationPolicy.closed();
      case "code" -> RegistrationPolicy.withCode(code(settings));
      default -> throw settings.refuse(Setting.REGISTRATION, "must be open, code or closed");
    };
  }

  private static String code(Settings settings) {
    return settings
        .given(Setting.REGISTRATION_CODE)
        .filter(it -> it.matches(CODE))
        .orElseThrow(
            () ->
                settings.refuse(
                    Setting.REGISTRATION_CODE,
                    "must be 16 to 255 visible ASCII characters without blanks, for --registration"
                        + " is code"));
  }
}
