package io.taskeri.application.password;

/** Somebody wants another password. */
public record ChangePassword(String currentPassword, String newPassword) {
  /** Without the passwords, which belong in no log. */
  @Override
  public String toString() {
    return "ChangePassword[]";
  }
}
