package io.taskeri.application.memory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.UserRepository;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
  public Page<User> list(UserFilter filter, PageRequest<UserSort> request) {
    return Paging.page(
        data.users().values().stream().filter(it -> fits(it, filter)).toList(), request);
  }

  private boolean fits(User user, UserFilter filter) {
    return (filter.statuses().isEmpty() || filter.statuses().contains(user.status()))
        && (filter.roles().isEmpty() || user.roles().stream().anyMatch(it -> isOneOf(it, filter)))
        && isMember(user, filter.departments())
        && isMember(user, filter.teams())
        && filter.words().areIn(user.name() + " " + user.email());
  }

  private static boolean isOneOf(AssignedRole role, UserFilter filter) {
    return filter.roles().contains(role.name()) || filter.roles().contains(role.id().toString());
  }

  private boolean isMember(User user, List<?> groups) {
    return groups.isEmpty() || groups.stream().anyMatch(it -> data.isMember(it, user.id()));
  }

  @Override
  public long countActive() {
    return data.users().values().stream().filter(User::active).count();
  }

  @Override
  public boolean isTaken(EmailAddress email) {
    return data.users().values().stream().anyMatch(it -> it.email().equals(email));
  }

  @Override
  public Map<EmailAddress, UserId> withEmails(Collection<EmailAddress> emails) {
    return data.users().values().stream()
        .filter(it -> emails.contains(it.email()))
        .collect(Collectors.toMap(User::email, User::id));
  }

  @Override
  public List<Person> assignable(Collection<UserId> users, ProjectId project) {
    Project found = data.projects().get(project);
    return data.users().values().stream()
        .filter(it -> users.contains(it.id()) && it.active() && found != null && sees(it, found))
        .map(it -> new Person(it.id(), it.name()))
        .toList();
  }

  private boolean sees(User user, Project project) {
    return new Viewer(user.id(), data.isAdministrator(user))
        .sees(project.details().visibility(), data.isMember(project.id(), user.id()));
  }

  @Override
  public void add(User user) {
    requireFree(user);
    data.users().put(user.id(), user);
  }

  private void requireFree(User user) {
    if (data.users().values().stream()
        .anyMatch(it -> !it.id().equals(user.id()) && it.email().equals(user.email()))) {
      throw new Conflict(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");
    }
  }

  @Override
  public void save(User user) {
    requireFree(user);
    User present = data.users().get(user.id());
    Versions.replace(data.users(), user.id(), user, User::revision);
    if (present != null) {
      data.users().put(user.id(), withRoles(user, present.roles()));
    }
    data.tasks().replaceAll((id, it) -> InMemoryTasks.renamed(it, user));
    data.invitations().replaceAll((id, it) -> it.invitedBy(user));
  }

  @Override
  public void saveRoles(User user) {
    data.users().computeIfPresent(user.id(), (id, it) -> withRoles(it, user.roles()));
  }

  private static User withRoles(User user, List<AssignedRole> roles) {
    return new User(
        user.id(),
        user.email(),
        user.profile(),
        user.status(),
        roles,
        user.erasedAt(),
        user.revision());
  }

  @Override
  public boolean hasAdministratorBeside(UserId user) {
    return data.users().values().stream()
        .anyMatch(it -> !it.id().equals(user) && it.active() && data.isAdministrator(it));
  }
}
