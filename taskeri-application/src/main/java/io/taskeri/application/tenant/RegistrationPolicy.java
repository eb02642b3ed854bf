package io.taskeri.application.tenant;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who may register an organization without the operator. */
public final class RegistrationPolicy {
  private final boolean closed;
  private final Optional<byte[]> code;

  private RegistrationPolicy(boolean closed, Optional<byte[]> code) {
    this.closed = closed;
    this.code = code;
  }

  /** Everybody. */
  public static RegistrationPolicy open() {
    return new RegistrationPolicy(false, Optional.empty());
  }

  /** Nobody. */
  public static RegistrationPolicy closed() {
    return new RegistrationPolicy(true, Optional.empty());
  }

  /** Whoever brings the code. */
  public static RegistrationPolicy withCode(String code) {
    return new RegistrationPolicy(false, Optional.of(bytes(code)));
  }

  void requireNotClosed() {
    if (closed) {
      throw new Forbidden(
          ErrorCode.REGISTRATION_CLOSED,
          "Organizations are registered by the operator of this installation alone.");
    }
  }

  /** How long it takes tells nothing of the code. */
  void requireCode(Optional<String> given) {
    if (code.isPresent() && !MessageDigest.isEqual(code.get(), bytes(given.orElse("")))) {
      throw new Forbidden(
          ErrorCode.REGISTRATION_CODE_INVALID,
          "Registering an organization needs the operator's code, and this is not it.");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Nothing of the code. */
  @Override
  public String toString() {
    return "RegistrationPolicy[" + (closed ? "closed" : code.isPresent() ? "code" : "open") + "]";
  }
}
