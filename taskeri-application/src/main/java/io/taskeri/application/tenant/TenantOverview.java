package io.taskeri.application.tenant;

import io.taskeri.domain.tenant.Tenant;
import java.util.Optional;

/**
 * A tenant as its operator sees it.
 *
 * @param schemaVersion of which version its schema is
 * @param usage what counts towards its limits; empty when its schema is missing, or of a version
 *     that this program does not serve
 */
public record TenantOverview(Tenant tenant, String schemaVersion, Optional<Usage> usage) {
  /**
   * How much there is.
   *
   * @param users active users
   * @param projects projects that are not archived
   */
  public record Usage(long users, long projects) {}
}
