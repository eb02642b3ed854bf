package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of one tenant. */
public interface UserRepository {
  Optional<User> find(UserId id);

  /** Finds the user and holds them until the end of the transaction. */
  Optional<User> lock(UserId id);

  Page<User> list(UserFilter filter, PageRequest<UserSort> request);

  /** How many users are active. */
  long countActive();

  /** Whether there is a user with this e-mail. */
  boolean isTaken(EmailAddress email);

  /** Whose these e-mails are; those that are nobody's are missing. */
  Map<EmailAddress, UserId> withEmails(Collection<EmailAddress> emails);

  /** Those of the users who are active and may see the project, in no particular order. */
  List<Person> assignable(Collection<UserId> users, ProjectId project);

  /**
   * Keeps a new user with their roles.
   *
   * @throws io.taskeri.domain.error.Conflict when the e-mail is taken
   */
  void add(User user);

  /**
   * Keeps a changed user; their roles stay.
   *
   * @throws io.taskeri.domain.error.Conflict when the user was changed meanwhile, or the e-mail is
   *     taken
   */
  void save(User user);

  /** Gives the user these roles in place of those that they had; the user is saved apart. */
  void saveRoles(User user);

  /**
   * Whether there is another active administrator. Holds the administrators' role until the end of
   * the transaction, so that two who go at once cannot both be told yes.
   */
  boolean hasAdministratorBeside(UserId user);
}
