package io.taskeri.application.access;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.TenantContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The tenant's own roles. What they allow holds from the next request of everybody on; nobody adds
 * to a role, or takes from it, what they do not hold. Safe for use by several threads.
 */
public final class RoleService {
  private static final RoleDetails NONE = new RoleDetails("", "", Set.of());

  private final Surroundings surroundings;

  public RoleService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Everything that a role can allow, for everybody to read. */
  public List<Permission> permissions(TenantContext context) {
    return surroundings.read(
        context,
        unit -> {
          unit.access();
          return surroundings.catalogue().permissions();
        });
  }

  /** Creates a role. */
  public Role create(TenantContext context, CreateRole command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Role> create(TenantContext context, CreateRole command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.ROLE_MANAGE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new RoleId(id))));
  }

  private Role create(Change change, CreateRole command) {
    RoleDetails details =
        RoleDetails.chosen(
            command.name(), command.description(), command.permissions(), surroundings.catalogue());
    change.access().requireGrant(NONE, details);
    Role role = Role.create(new RoleId(change.id()), details, change.now());
    change.unit().roles().add(role);
    change.created(Subject.of(role));
    return role;
  }

  /** One role. */
  public Role get(TenantContext context, RoleId id) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.ROLE_READ);
          return find(unit, id);
        });
  }

  private Role find(TenantUnit unit, RoleId id) {
    return unit.roles()
        .find(id)
        .orElseThrow(() -> new NotFound("role"))
        .listing(surroundings.catalogue());
  }

  /** The roles of the tenant. They are few, and read all at once. */
  public Page<Role> list(TenantContext context, PageRequest<RoleSort> request) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.ROLE_READ);
          List<Role> all =
              unit.roles().all().stream().map(it -> it.listing(surroundings.catalogue())).toList();
          return Paging.page(all, request);
        });
  }

  /**
   * Changes a role.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Role change(TenantContext context, RoleId id, ChangeRole command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Role role = lock(change, id, expected);
          RoleDetails details = command.applyTo(role.details(), surroundings.catalogue());
          Role changed = role.change(details, change.now());
          if (!changed.equals(role)) {
            change.access().requireGrant(role.details(), details);
            if (!changed.name().equals(role.name())) { // roles are given by name
              change.access().requireGrant(role);
            }
            change.unit().roles().save(changed);
            change.changed(Subject.of(changed), role.details().changesTo(details));
          }
          return changed;
        });
  }

  /**
   * Deletes a role that nobody holds.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, RoleId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Role role = lock(change, id, expected);
          change.access().requireGrant(role.details(), NONE);
          change.unit().roles().delete(role);
          change.deleted(Subject.of(role), null);
          return role;
        });
  }

  private static Role lock(Change change, RoleId id, OptionalLong expected) {
    change.access().require(Permission.ROLE_MANAGE);
    Role role = change.unit().roles().lock(id).orElseThrow(() -> new NotFound("role"));
    role.requireOwn();
    role.revision().require(expected);
    return role;
  }
}
