package io.taskeri.domain.user;

/** Whether a user may work. */
public enum UserStatus {
  /** The user may. */
  ACTIVE,
  /** The user may not log in; what they did is kept. */
  DEACTIVATED
}
