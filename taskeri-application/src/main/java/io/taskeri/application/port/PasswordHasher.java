package io.taskeri.application.port;

/** Turns passwords into what may be stored. Safe for use by several threads. */
public interface PasswordHasher {
  /**
   * The hash as a PHC string, which names its algorithm and cost.
   *
   * @throws io.taskeri.domain.error.Unavailable when there is no capacity in time
   */
  String hash(String password);

  /**
   * Whether the password is the one of the hash.
   *
   * @throws io.taskeri.domain.error.Unavailable when there is no capacity in time
   */
  boolean matches(String password, String hash);
}
