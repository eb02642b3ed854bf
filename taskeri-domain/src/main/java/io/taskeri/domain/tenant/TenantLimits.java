package io.taskeri.domain.tenant;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Violations;
import org.jspecify.annotations.Nullable;

/**
 * How much a tenant may have at the most, as the operator decides. Who was deactivated and what was
 * archived does not count, and neither does an invitation before it is accepted. A limit below what
 * there is takes nothing away: nothing more can come.
 *
 * @param users active users, 1 or more; null for no limit
 * @param projects projects that are not archived, 0 or more; null for no limit
 */
public record TenantLimits(@Nullable Integer users, @Nullable Integer projects) {
  /**
   * @throws io.taskeri.domain.error.InvalidInput when one is out of range
   */
  public TenantLimits {
    Violations violations = new Violations();
    if (users != null && users < 1) {
      violations.add("/users", "out-of-range", "must be 1 or more");
    }
    if (projects != null && projects < 0) {
      violations.add("/projects", "out-of-range", "must be 0 or more");
    }
    violations.throwIfAny();
  }

  /** No limit at all: what every tenant begins with. */
  public static TenantLimits none() {
    return new TenantLimits(null, null);
  }

  /**
   * Refuses one more active user.
   *
   * @param present how many there are
   * @throws Conflict with {@code limit-reached}
   */
  public void requireRoomForUser(long present) {
    require(users, present, "active user", "active users");
  }

  /**
   * Refuses one more project.
   *
   * @param present how many there are that are not archived
   * @throws Conflict with {@code limit-reached}
   */
  public void requireRoomForProject(long present) {
    require(projects, present, "unarchived project", "unarchived projects");
  }

  private static void require(@Nullable Integer most, long present, String one, String several) {
    if (most != null && present >= most) {
      throw new Conflict(
          ErrorCode.LIMIT_REACHED,
          "This organization has reached its limit of %d %s."
              .formatted(most, most == 1 ? one : several));
    }
  }
}
