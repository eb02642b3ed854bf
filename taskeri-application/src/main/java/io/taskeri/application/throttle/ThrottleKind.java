package io.taskeri.application.throttle;

import io.taskeri.application.session.Origin;
import java.time.Duration;
import java.util.List;

/** What is counted to hold guessing and floods off, within a window that begins with the first. */
public enum ThrottleKind {
  /** Log-ins with an e-mail that fail, whether anybody has it or not. */
  LOGIN_ACCOUNT(10, Duration.ofMinutes(15)),
  /** Log-ins from an address that fail. */
  LOGIN_ADDRESS(200, Duration.ofMinutes(15)),
  /** Log-ins that name a tenant and fail. */
  LOGIN_TENANT(1000, Duration.ofMinutes(15)),
  /** Wrong present passwords of a user who wants to choose another. */
  PASSWORD(10, Duration.ofMinutes(15)),
  /** Tokens from an address that lead to no invitation and no password reset. */
  TOKEN(100, Duration.ofMinutes(15)),
  /** Passwords of an e-mail said to be forgotten. */
  FORGOTTEN_ACCOUNT(5, Duration.ofHours(1)),
  /** The same from an address. */
  FORGOTTEN_ADDRESS(100, Duration.ofHours(1)),
  /** Registrations of organizations from an address, whether they succeed or not. */
  REGISTRATION(100, Duration.ofHours(1)),
  /** Questions from an address whether a slug can be had. */
  SLUG_CHECK(200, Duration.ofMinutes(1));

  private final int usual;

  @SuppressWarnings("ImmutableEnumChecker") // a Duration is immutable
  private final Duration window;

  ThrottleKind(int usual, Duration window) {
    this.usual = usual;
    this.window = window;
  }

  /** How many are taken in a window unless somebody decides otherwise. */
  public int usual() {
    return usual;
  }

  /** For how long what was counted first counts, and with it all that came after. */
  public Duration window() {
    return window;
  }

  /** What is counted for one e-mail, address, tenant or user. */
  public ThrottleKey of(String subject) {
    return new ThrottleKey(this, subject);
  }

  /** What is counted for where somebody comes from; nothing where that is not known. */
  public List<ThrottleKey> from(Origin origin) {
    return origin.network().map(this::of).stream().toList();
  }
}
