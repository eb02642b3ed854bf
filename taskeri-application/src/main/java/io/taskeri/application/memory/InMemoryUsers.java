package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.Membership;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.UserRepository;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Assignee;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people of one tenant. */
record InMemoryUsers(TenantData data) implements UserRepository {
  @Override
  public Optional<User> find(UserId id) {
    return Optional.ofNullable(data.users().get(id));
  }

  @Override
  public Optional<User> lock(UserId id) {
    return find(id);
  }

  @Override
  public Page<User> list(PageRequest<UserSort> request) {
    return Paging.page(data.users().values(), request);
  }

  @Override
  public List<Assignee> assignable(Collection<UserId> users, ProjectId project) {
    Project found = data.projects().get(project);
    return data.users().values().stream()
        .filter(it -> users.contains(it.id()) && it.active() && found != null && sees(it, found))
        .map(it -> new Assignee(it.id(), it.name()))
        .toList();
  }

  private boolean sees(User user, Project project) {
    return new Viewer(user.id(), data.isAdministrator(user))
        .sees(
            project.details().visibility(),
            data.members().contains(new Membership(project.id(), user.id())));
  }

  @Override
  public void add(User user) {
    if (data.users().values().stream().anyMatch(it -> it.email().equals(user.email()))) {
      throw new Conflict(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");
    }
    data.users().put(user.id(), user);
  }

  @Override
  public void save(User user) {
    Versions.replace(data.users(), user.id(), user, User::revision);
  }

  @Override
  public boolean hasAdministratorBeside(UserId user) {
    return data.users().values().stream()
        .anyMatch(it -> !it.id().equals(user) && it.active() && data.isAdministrator(it));
  }
}
