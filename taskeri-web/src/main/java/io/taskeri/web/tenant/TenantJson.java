package io.taskeri.web.tenant;

import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.UUID;

/** An organization. */
public record TenantJson(
    UUID id, String name, String slug, String schema, TenantStatus status, Instant createdAt) {

  /** The organization as the API shows it. */
  public static TenantJson of(Tenant tenant) {
    return new TenantJson(
        tenant.id().value(),
        tenant.name(),
        tenant.slug().value(),
        tenant.schema().value(),
        tenant.status(),
        tenant.revision().createdAt());
  }
}
