package io.taskeri.web.operator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantLimits;
import io.taskeri.web.tenant.TenantJson;
import org.jspecify.annotations.Nullable;

/** An organization as its operator sees it. */
record OperatedTenantJson(@JsonUnwrapped TenantJson tenant, Limits limits) {
  static OperatedTenantJson of(Tenant tenant) {
    return new OperatedTenantJson(TenantJson.of(tenant), Limits.of(tenant.limits()));
  }

  /** How much it may have; null is no limit. */
  record Limits(@Nullable Integer users, @Nullable Integer projects) {
    static Limits of(TenantLimits limits) {
      return new Limits(limits.users(), limits.projects());
    }
  }
}
