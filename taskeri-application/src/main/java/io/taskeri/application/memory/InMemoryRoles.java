package io.taskeri.application.memory;

import io.taskeri.application.port.RoleRepository;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of one tenant. */
record InMemoryRoles(TenantData data) implements RoleRepository {
  @Override
  public List<Role> all() {
    return data.roles().values().stream().sorted(Comparator.comparing(Role::name)).toList();
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return Optional.ofNullable(data.roles().get(id));
  }

  @Override
  public Optional<Access> access(UserId id) {
    return Optional.ofNullable(data.users().get(id)).map(this::access);
  }

  private Access access(User user) {
    Set<String> permissions =
        user.roles().stream()
            .flatMap(it -> Objects.requireNonNull(data.roles().get(it.id())).permissions().stream())
            .collect(Collectors.toSet());
    return new Access(user.id(), user.status(), data.isAdministrator(user), permissions);
  }

  @Override
  public Optional<Role> lock(RoleId id) {
    return find(id);
  }

  @Override
  public void add(Role role) {
    requireFree(role);
    data.roles().put(role.id(), role);
  }

  @Override
  public void save(Role role) {
    requireFree(role);
    Versions.replace(data.roles(), role.id(), role, Role::revision);
    data.users().replaceAll((id, it) -> renamed(it, role));
    data.invitations()
        .replaceAll(
            (id, it) ->
                new TenantData.StoredInvitation(renamed(it.invitation(), role), it.tokenHash()));
  }

  private void requireFree(Role role) {
    if (data.roles().values().stream()
        .anyMatch(it -> !it.id().equals(role.id()) && it.name().equals(role.name()))) {
      throw new Conflict(ErrorCode.ROLE_NAME_TAKEN, "There is a role with this name.");
    }
  }

  private static User renamed(User user, Role role) {
    return new User(
        user.id(),
        user.email(),
        user.profile(),
        user.status(),
        renamed(user.roles(), role),
        user.erasedAt(),
        user.revision());
  }

  private static Invitation renamed(Invitation it, Role role) {
    return withRoles(it, renamed(it.roles(), role));
  }

  private static Invitation withRoles(Invitation it, List<AssignedRole> roles) {
    return new Invitation(
        it.id(),
        it.email(),
        roles,
        it.invitedBy(),
        it.expiresAt(),
        it.acceptedBy(),
        it.acceptedAt(),
        it.revokedAt(),
        it.revision());
  }

  private static List<AssignedRole> renamed(List<AssignedRole> roles, Role role) {
    return roles.stream()
        .map(it -> it.id().equals(role.id()) ? AssignedRole.of(role) : it)
        .sorted(Comparator.comparing(AssignedRole::name))
        .toList();
  }

  @Override
  public void delete(Role role) {
    AssignedRole held = AssignedRole.of(role);
    boolean offered =
        data.invitations().values().stream()
            .map(TenantData.StoredInvitation::invitation)
            .anyMatch(
                it ->
                    it.acceptedAt() == null && it.revokedAt() == null && it.roles().contains(held));
    if (offered || data.users().values().stream().anyMatch(it -> it.roles().contains(held))) {
      throw new Conflict(
          ErrorCode.ROLE_IN_USE, "There are people or invitations that have this role.");
    }
    data.roles().remove(role.id());
    data.invitations()
        .replaceAll(
            (id, it) ->
                new TenantData.StoredInvitation(
                    withRoles(
                        it.invitation(),
                        it.invitation().roles().stream().filter(r -> !r.equals(held)).toList()),
                    it.tokenHash()));
  }
}
