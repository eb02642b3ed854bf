package io.taskeri.domain.tenant;

import java.util.Objects;
import java.util.UUID;

/** Identifies a tenant for ever: never reused, and the source of its {@link SchemaName}. */
public record TenantId(UUID value) {
  public TenantId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
