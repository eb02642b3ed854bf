package io.taskeri.domain.tenant;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a tenant's PostgreSQL schema: {@code tenant_} and the 32 lower-case hexadecimal
 * digits of the tenant's id. It never changes and is never made from the slug, which can change
 * hands.
 */
public record SchemaName(String value) {
  private static final Pattern FORM = Pattern.compile("tenant_[0-9a-f]{32}");

  /**
   * @throws IllegalArgumentException when the name has another form
   */
  public SchemaName {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the name of a tenant's schema");
    }
  }

  /** The schema of a tenant. */
  public static SchemaName of(TenantId tenant) {
    return new SchemaName("tenant_" + tenant.value().toString().replace("-", ""));
  }

  /** Reads a name from outside; empty when it has another form. */
  public static Optional<SchemaName> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SchemaName(text)) : Optional.empty();
  }

  /** The tenant whose schema has this name. */
  public TenantId tenant() {
    String hex = value.substring("tenant_".length());
    return new TenantId(
        new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16)));
  }

  @Override
  public String toString() {
    return value;
  }
}
