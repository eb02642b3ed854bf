package io.taskeri.domain.user;

import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.text.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person inside one tenant.
 *
 * @param id the same as in the directory
 * @param name 1 to 100 characters
 * @param title what the person does there, if known
 * @param timeZone the person's own; null means the tenant's
 * @param avatarColor {@code #rrggbb}
 * @param roles ordered by name
 */
public record User(
    UserId id,
    EmailAddress email,
    String name,
    @Nullable String title,
    @Nullable ZoneId timeZone,
    String avatarColor,
    UserStatus status,
    List<AssignedRole> roles,
    Revision revision) {

  private static final List<String> COLORS =
      List.of(
          "#1f6feb", "#2da44e", "#bf8700", "#cf222e", "#8250df", "#bf3989", "#1b7c83", "#57606a");

  public User {
    roles = List.copyOf(roles);
  }

  /**
   * A person who joins now, with a colour that the id decides.
   *
   * @throws io.taskeri.domain.error.InvalidInput when the name breaks a rule
   */
  public static User join(
      UserId id, EmailAddress email, String name, List<AssignedRole> roles, Instant now) {
    String color = COLORS.get(Math.floorMod(id.hashCode(), COLORS.size()));
    return new User(
        id,
        email,
        Text.name(name),
        null,
        null,
        color,
        UserStatus.ACTIVE,
        roles,
        Revision.first(now));
  }

  /** Whether the person may work. */
  public boolean active() {
    return status == UserStatus.ACTIVE;
  }

  /** This person, no longer working here. */
  public User deactivate(Instant now) {
    return active()
        ? new User(
            id,
            email,
            name,
            title,
            timeZone,
            avatarColor,
            UserStatus.DEACTIVATED,
            roles,
            revision.next(now))
        : this;
  }
}
