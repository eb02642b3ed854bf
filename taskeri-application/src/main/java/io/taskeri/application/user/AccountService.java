package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.port.Departure;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Decides who may work and with which roles. The last active administrator stays, whatever happens
 * at once. Who may do less than a person has no power over them. Safe for use by several threads.
 *
 * <p>Each takes the version that the change was decided on, if it must be the present one.
 */
public final class AccountService {
  private final Surroundings surroundings;

  public AccountService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Deactivates a person: their sessions end in the same transaction, what they did is kept.
   *
   * @throws Conflict when nobody else could administer the tenant
   */
  public User deactivate(TenantContext context, UserId id, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.USER_DEACTIVATE);
          User user = lockReplaceable(change, id, expected);
          change.unit().logins().lockPasswordHash(id); // so that no log-in is under way
          User changed = user.deactivate(change.now());
          if (!changed.equals(user)) {
            change.unit().users().save(changed);
            change.unit().sessions().endAll(id, change.now());
            change.unit().passwordResets().drop(id);
            note(change, user, changed);
          }
          return changed;
        });
  }

  /**
   * Lets a person work again, with the roles and the password that they had.
   *
   * @throws Conflict when the person was erased, or the tenant has as many users as it may
   */
  public User reactivate(TenantContext context, UserId id, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.USER_DEACTIVATE);
          User user = lock(change, id, expected);
          Roles.requirePowerOver(change.unit(), user);
          User changed = user.reactivate(change.now());
          if (!changed.equals(user)) {
            change.requireRoomForUser();
            change.unit().users().save(changed);
            note(change, user, changed);
          }
          return changed;
        });
  }

  private static void note(Change change, User before, User after) {
    change.changed(
        Subject.of(after),
        new FieldChange.Comparison().field("status", before.status(), after.status()).changes());
  }

  /**
   * Erases a person: e-mail, name and profile give way to a placeholder wherever they are kept, and
   * the account goes. The history of what they did stays. It cannot be undone.
   *
   * @throws Conflict when it is the caller, or nobody else could administer the tenant
   */
  public User erase(TenantContext context, UserId id, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.USER_ERASE);
          if (id.equals(change.user())) {
            throw new Conflict(ErrorCode.CONFLICT, "You cannot erase yourself.");
          }
          User user = lockReplaceable(change, id, expected);
          User changed = user.erase(change.now());
          if (!changed.equals(user)) {
            erase(change, user, changed);
          }
          return changed;
        });
  }

  private static void erase(Change change, User user, User erased) {
    var unit = change.unit();
    unit.logins().remove(user.id());
    unit.users().save(erased);
    unit.users().saveRoles(erased);
    unit.passwordResets().drop(user.id());
    unit.outbox().discard(user.email());
    unit.invitations().openFrom(user.id()).forEach(unit.outbox()::discard); // they name the sender
    unit.invitations().erase(user, erased);
    unit.activities().erase(user.id());
    Map<Subject, List<FieldChange>> history = new LinkedHashMap<>();
    note(
        history,
        user,
        "headId",
        unit.departments().members().removeEverywhere(user.id(), change.now()));
    note(history, user, "leadId", unit.teams().members().removeEverywhere(user.id(), change.now()));
    note(
        history,
        user,
        "leadId",
        unit.projects().members().removeEverywhere(user.id(), change.now()));
    history.put(
        Subject.of(erased), List.of(new FieldChange("erasedAt", null, change.now().toString())));
    change.changed(history);
  }

  private static void note(
      Map<Subject, List<FieldChange>> history, User user, String leader, List<Departure> left) {
    for (Departure departure : left) {
      String id = user.id().toString();
      List<FieldChange> changes = new ArrayList<>();
      if (departure.led()) {
        changes.add(new FieldChange(leader, id, null));
      }
      if (departure.belonged()) {
        changes.add(new FieldChange("memberIds", id, null));
      }
      history.put(departure.group(), changes);
    }
  }

  /**
   * Gives a person these roles in place of those that they have; it holds from their next request
   * on.
   *
   * @param wanted names or ids
   * @throws io.taskeri.domain.error.Forbidden when one that is given, or that the person has,
   *     allows more than the caller may do
   * @throws Conflict when nobody else could administer the tenant
   */
  public User assignRoles(
      TenantContext context, UserId id, List<String> wanted, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Access access = change.access();
          access.require(Permission.ROLE_ASSIGN);
          List<Role> all = change.unit().roles().all();
          List<Role> roles = Roles.named(wanted, all);
          boolean replaceable = change.unit().users().hasAdministratorBeside(id);
          User user = lock(change, id, expected);
          User changed = user.assign(Roles.assigned(roles), change.now());
          if (changed.equals(user)) {
            return user;
          }
          Roles.requirePowerOver(access, user, all);
          roles.forEach(access::requireGrant);
          if (!replaceable && roles.stream().noneMatch(Role::system)) {
            throw last();
          }
          change.unit().users().save(changed);
          change.unit().users().saveRoles(changed);
          change.changed(Subject.of(changed), changes(user, changed));
          return changed;
        });
  }

  private static List<AssignedRole> differences(User before, User after) {
    List<AssignedRole> different = new ArrayList<>(before.roles());
    different.removeAll(after.roles());
    List<AssignedRole> added = new ArrayList<>(after.roles());
    added.removeAll(before.roles());
    different.addAll(added);
    return different;
  }

  private static List<FieldChange> changes(User before, User after) {
    var comparison = new FieldChange.Comparison();
    for (AssignedRole role : differences(before, after)) {
      boolean had = before.roles().contains(role);
      comparison.field("roles", had ? role.name() : null, had ? null : role.name());
    }
    return comparison.changes();
  }

  /** The person, who is not the last that could administer the tenant. */
  private static User lockReplaceable(Change change, UserId id, OptionalLong expected) {
    boolean replaceable = change.unit().users().hasAdministratorBeside(id);
    User user = lock(change, id, expected);
    Roles.requirePowerOver(change.unit(), user);
    if (!replaceable) {
      throw last();
    }
    return user;
  }

  private static User lock(Change change, UserId id, OptionalLong expected) {
    User user = change.unit().users().lock(id).orElseThrow(() -> new NotFound("user"));
    user.revision().require(expected);
    return user;
  }

  private static Conflict last() {
    return new Conflict(ErrorCode.LAST_ADMINISTRATOR, "The last administrator must stay active.");
  }
}
