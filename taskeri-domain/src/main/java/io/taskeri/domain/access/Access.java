package io.taskeri.domain.access;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.util.Set;

/**
 * What one user may do at this moment: read in the transaction that uses it, and not kept.
 *
 * @param administrator holds a system role: sees everything, private projects too
 * @param permissions the codes that the user's roles allow together; an administrator holds every
 *     permission, also one that is not listed here
 */
public record Access(
    UserId user, UserStatus status, boolean administrator, Set<String> permissions) {

  public Access {
    permissions = administrator ? Permission.allAnd(permissions) : Set.copyOf(permissions);
  }

  /** Whether the user holds the permission. */
  public boolean may(Permission permission) {
    return administrator || permissions.contains(permission.code());
  }

  /** The same, listing for an administrator all that the catalogue has. */
  public Access listing(Catalogue catalogue) {
    return administrator ? new Access(user, status, true, catalogue.codes()) : this;
  }

  /**
   * Refuses who was deactivated.
   *
   * @throws Forbidden unless the user is active
   */
  public void requireActive() {
    if (status != UserStatus.ACTIVE) {
      throw new Forbidden(ErrorCode.USER_DEACTIVATED, "This user is deactivated.");
    }
  }

  /**
   * Refuses who lacks the permission.
   *
   * @throws Forbidden unless the user holds the permission
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Forbidden.lacking(permission.code());
    }
  }

  /**
   * The rule of "own": {@code any} allows it for all, {@code own} for what is the user's own.
   *
   * @throws Forbidden unless one of the two holds
   */
  public void require(Permission any, Permission own, boolean isOwn) {
    if (!may(any) && !(isOwn && may(own))) {
      throw Forbidden.lacking((isOwn ? own : any).code());
    }
  }

  /**
   * Nobody grants what they do not hold, nor takes it away.
   *
   * @throws Forbidden when the role allows more than this user may do
   */
  public void requireGrant(Role role) {
    if (!mayGrant(role)) {
      throw beyond("The role " + role.name() + " allows");
    }
  }

  /** Whether the user may give the role. */
  public boolean mayGrant(Role role) {
    return administrator || (!role.system() && permissions.containsAll(role.permissions()));
  }

  /**
   * The same for what a change adds to a role, or takes away from it.
   *
   * @throws Forbidden when that is more than this user may do
   */
  public void requireGrant(RoleDetails before, RoleDetails after) {
    Set<String> given = RoleDetails.differences(before.permissions(), after.permissions());
    if (!administrator && !permissions.containsAll(given)) {
      throw beyond("This changes");
    }
  }

  private static Forbidden beyond(String what) {
    return new Forbidden(ErrorCode.FORBIDDEN, what + " more than you may do yourself.");
  }

  /** As whom lists and look-ups are read. */
  public Viewer viewer() {
    return new Viewer(user, administrator);
  }
}
