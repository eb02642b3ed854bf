package io.taskeri.application.password;

/**
 * Somebody has forgotten their password.
 *
 * @param token the one that was mailed
 * @param password the new one
 */
public record ResetPassword(String token, String password) {
  /** Without token and password, which belong in no log. */
  @Override
  public String toString() {
    return "ResetPassword[]";
  }
}
