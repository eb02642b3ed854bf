package io.taskeri.web.operator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskeri.application.tenant.TenantOverview;
import org.jspecify.annotations.Nullable;

/**
 * An organization with what it has.
 *
 * @param usage null where its schema cannot be read at present
 */
record TenantOverviewJson(
    @JsonUnwrapped OperatedTenantJson tenant, String schemaVersion, @Nullable Usage usage) {
  static TenantOverviewJson of(TenantOverview overview) {
    return new TenantOverviewJson(
        OperatedTenantJson.of(overview.tenant()),
        overview.schemaVersion(),
        overview.usage().map(it -> new Usage(it.users(), it.projects())).orElse(null));
  }

  /** Active users and unarchived projects, which count towards the limits. */
  record Usage(long users, long projects) {}
}
