package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Assignee;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people of one tenant. */
public interface UserRepository {
  Optional<User> find(UserId id);

  /** Finds the user and holds them until the end of the transaction. */
  Optional<User> lock(UserId id);

  Page<User> list(PageRequest<UserSort> request);

  /** Those of the users who are active and may see the project, in no particular order. */
  List<Assignee> assignable(Collection<UserId> users, ProjectId project);

  /**
   * Keeps a new user with their roles.
   *
   * @throws io.taskeri.domain.error.Conflict when the e-mail is taken
   */
  void add(User user);

  /**
   * Keeps a changed user; their roles stay.
   *
   * @throws io.taskeri.domain.error.Conflict when the user was changed meanwhile
   */
  void save(User user);

  /**
   * Whether there is another active administrator. Holds the administrators' role until the end of
   * the transaction, so that two who go at once cannot both be told yes.
   */
  boolean hasAdministratorBeside(UserId user);
}
