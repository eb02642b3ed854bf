package io.taskeri.application.port;

import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.NewSession;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a new tenant consists of.
 *
 * @param roles those that it starts with
 * @param admin its first user
 * @param passwordHash the first user's, as a PHC string
 * @param activities the first entries of its history
 * @param retryKey under which the registration is remembered in the directory
 */
public record NewTenant(
    Tenant tenant,
    List<Role> roles,
    User admin,
    String passwordHash,
    NewSession session,
    List<Activity> activities,
    Optional<RetryKey> retryKey) {
  public NewTenant {
    roles = List.copyOf(roles);
    activities = List.copyOf(activities);
  }

  /** Without the hash, which belongs in no log. */
  @Override
  public String toString() {
    return "NewTenant[" + tenant.slug() + ", " + tenant.id() + "]";
  }
}
