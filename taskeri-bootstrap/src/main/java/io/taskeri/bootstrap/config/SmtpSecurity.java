package io.taskeri.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to a mail server is encrypted. */
public enum SmtpSecurity {
  /** Begun in the clear and encrypted before anything is said (RFC 3207), or broken off. */
  STARTTLS(587),

  /** Encrypted from the first byte (RFC 8314, 3.3). */
  TLS(465),

  /** Not at all. */
  NONE(25);

  private final int usualPort;

  SmtpSecurity(int usualPort) {
    this.usualPort = usualPort;
  }

  /** The port at which mail servers offer it. */
  public int usualPort() {
    return usualPort;
  }

  static Optional<SmtpSecurity> named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
