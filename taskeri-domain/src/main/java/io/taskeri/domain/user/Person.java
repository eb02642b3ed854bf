package io.taskeri.domain.user;

/** A user as others are shown them: by name. */
public record Person(UserId id, String name) {
  /** The user, by name. */
  public static Person of(User user) {
    return new Person(user.id(), user.name());
  }
}
