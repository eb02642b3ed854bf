package io.taskeri.application.tenant;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.tenant.Tenant;
import java.util.UUID;

/** The fields by which tenants can be sorted. */
public enum TenantSort implements SortField<Tenant> {
  SLUG;

  @Override
  public String key(Tenant tenant) {
    return switch (this) {
      case SLUG -> tenant.slug().value();
    };
  }

  @Override
  public UUID id(Tenant tenant) {
    return tenant.id().value();
  }
}
