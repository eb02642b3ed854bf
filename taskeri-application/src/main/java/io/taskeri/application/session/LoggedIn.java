package io.taskeri.application.session;

import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;

/** Somebody has logged in. */
public record LoggedIn(Tenant tenant, User user, NewSession session) {
  /** As whom they now work, as long as the session lasts. */
  public TenantContext context() {
    return TenantContext.of(tenant.id(), user.id(), session.id());
  }
}
