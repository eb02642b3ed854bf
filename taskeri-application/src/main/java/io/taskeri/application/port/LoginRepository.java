package io.taskeri.application.port;

import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Optional;

/** One tenant's part of the log-in directory. */
public interface LoginRepository {
  /**
   * Lets a new user log in.
   *
   * @throws io.taskeri.domain.error.Conflict when the tenant has a user with this e-mail
   */
  void add(User user, String passwordHash);

  /**
   * The user's password hash, held until the end of the transaction: who begins a session and who
   * ends them all, or changes the password, come one after the other.
   */
  Optional<String> lockPasswordHash(UserId user);

  /** Gives the user another password. */
  void changePassword(UserId user, String passwordHash);

  /**
   * Lets the user log in with the e-mail that they have now.
   *
   * @throws io.taskeri.domain.error.Conflict when the tenant has a user with this e-mail
   */
  void changeEmail(User user);

  /** Lets the user log in no more: their account goes, with all of their sessions. */
  void remove(UserId user);
}
