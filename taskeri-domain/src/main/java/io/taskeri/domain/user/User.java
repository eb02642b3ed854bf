package io.taskeri.domain.user;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.revision.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person inside one tenant.
 *
 * @param id the same as in the directory
 * @param roles ordered by name
 * @param erasedAt when name, e-mail and profile were replaced by a placeholder, if they were
 */
public record User(
    UserId id,
    EmailAddress email,
    Profile profile,
    UserStatus status,
    List<AssignedRole> roles,
    @Nullable Instant erasedAt,
    Revision revision) {
  /** What stands in place of an erased person's name. */
  public static final String ERASED = "Erased person";

  public User {
    roles = List.copyOf(roles);
  }

  /**
   * A person who joins now.
   *
   * @throws io.taskeri.domain.error.InvalidInput when the name breaks a rule
   */
  public static User join(
      UserId id, EmailAddress email, String name, List<AssignedRole> roles, Instant now) {
    return new User(
        id, email, Profile.initial(id, name), UserStatus.ACTIVE, roles, null, Revision.first(now));
  }

  /** The person's name. */
  public String name() {
    return profile.name();
  }

  /** Whether the person may work. */
  public boolean active() {
    return status == UserStatus.ACTIVE;
  }

  /**
   * This person with another e-mail and profile; itself when they are the same.
   *
   * @throws Conflict when the person was erased
   */
  public User change(EmailAddress changedEmail, Profile changed, Instant now) {
    requireThere();
    return changedEmail.equals(email) && changed.equals(profile)
        ? this
        : new User(id, changedEmail, changed, status, roles, null, revision.next(now));
  }

  /**
   * This person with other roles; itself when they are the same.
   *
   * @param changed ordered by name
   * @throws Conflict when the person was erased
   */
  public User assign(List<AssignedRole> changed, Instant now) {
    requireThere();
    return changed.equals(roles)
        ? this
        : new User(id, email, profile, status, changed, null, revision.next(now));
  }

  /** This person, no longer working here. */
  public User deactivate(Instant now) {
    return with(UserStatus.DEACTIVATED, now);
  }

  /**
   * This person, working here again.
   *
   * @throws Conflict when the person was erased
   */
  public User reactivate(Instant now) {
    requireThere();
    return with(UserStatus.ACTIVE, now);
  }

  /** This person without anything that tells who they were, and without roles. */
  public User erase(Instant now) {
    return erasedAt != null
        ? this
        : new User(
            id,
            new EmailAddress("erased-" + id + "@erased.invalid"),
            Profile.initial(id, ERASED),
            UserStatus.DEACTIVATED,
            List.of(),
            now,
            revision.next(now));
  }

  private User with(UserStatus changed, Instant now) {
    return changed == status
        ? this
        : new User(id, email, profile, changed, roles, erasedAt, revision.next(now));
  }

  private void requireThere() {
    if (erasedAt != null) {
      throw new Conflict(ErrorCode.USER_ERASED, "This person was erased.");
    }
  }
}
