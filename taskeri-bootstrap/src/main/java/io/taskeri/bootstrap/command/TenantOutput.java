package io.taskeri.bootstrap.command;

import io.taskeri.application.tenant.TenantOverview;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization as the commands print it. */
record TenantOutput(
    UUID id,
    String slug,
    String name,
    TenantStatus status,
    String schema,
    Instant createdAt,
    @Nullable Integer maxUsers,
    @Nullable Integer maxProjects) {
  static TenantOutput of(Tenant tenant) {
    return new TenantOutput(
        tenant.id().value(),
        tenant.slug().value(),
        tenant.name(),
        tenant.status(),
        tenant.schema().value(),
        tenant.revision().createdAt(),
        tenant.limits().users(),
        tenant.limits().projects());
  }

  /** In a line. */
  String sentence() {
    return slug + " is " + status.name().toLowerCase(Locale.ROOT) + ": " + name;
  }

  /** What a limit is called. */
  static String limit(@Nullable Integer most) {
    return most == null ? "no limit" : "at most " + most;
  }

  /**
   * With what it has.
   *
   * @param users null where its schema cannot be read at present
   */
  record Shown(
      TenantOutput tenant, String schemaVersion, @Nullable Long users, @Nullable Long projects) {
    static Shown of(TenantOverview overview) {
      Optional<TenantOverview.Usage> usage = overview.usage();
      return new Shown(
          TenantOutput.of(overview.tenant()),
          overview.schemaVersion(),
          usage.map(TenantOverview.Usage::users).orElse(null),
          usage.map(TenantOverview.Usage::projects).orElse(null));
    }

    /** A line for each. */
    String text() {
      return new Table("slug", tenant.slug)
          .line("name", tenant.name)
          .line("id", tenant.id.toString())
          .line("status", tenant.status.name().toLowerCase(Locale.ROOT))
          .line("created", tenant.createdAt.toString())
          .line("schema", tenant.schema)
          .line("schema version", schemaVersion)
          .line("active users", count(users) + ", " + limit(tenant.maxUsers))
          .line("unarchived projects", count(projects) + ", " + limit(tenant.maxProjects))
          .text();
    }

    private static String count(@Nullable Long present) {
      return present == null ? "unknown while its schema is not served" : present.toString();
    }
  }
}
