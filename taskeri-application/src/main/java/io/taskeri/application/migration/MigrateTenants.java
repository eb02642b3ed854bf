package io.taskeri.application.migration;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.Slug;
import java.util.Optional;

/**
 * Brings tenants up to date that are not.
 *
 * @param only the one tenant that is meant, all when empty
 * @param canary the tenant that goes first, alone: when it fails, the others are left as they are
 * @param parallel how many tenants are worked on at the same moment
 */
public record MigrateTenants(
    Optional<Slug> only, Optional<Slug> canary, int parallel, Patience patience) {
  /** More would only wait for each other. */
  public static final int MOST_PARALLEL = 64;

  /**
   * Checks it.
   *
   * @throws InvalidInput when {@code parallel} is not from 1 to {@value #MOST_PARALLEL}
   */
  public MigrateTenants {
    if (parallel < 1 || parallel > MOST_PARALLEL) {
      throw new InvalidInput(
          "/parallel", "out-of-range", "must be a number from 1 to " + MOST_PARALLEL);
    }
  }

  /** All that are behind, one after the other. */
  public static MigrateTenants all() {
    return new MigrateTenants(Optional.empty(), Optional.empty(), 1, Patience.usual());
  }

  /** This tenant alone. */
  public MigrateTenants only(Slug tenant) {
    return new MigrateTenants(Optional.of(tenant), canary, parallel, patience);
  }

  /** This tenant first. */
  public MigrateTenants canary(Slug tenant) {
    return new MigrateTenants(only, Optional.of(tenant), parallel, patience);
  }

  /** So many at the same moment. */
  public MigrateTenants parallel(int tenants) {
    return new MigrateTenants(only, canary, tenants, patience);
  }

  /** With that patience. */
  public MigrateTenants patience(Patience other) {
    return new MigrateTenants(only, canary, parallel, other);
  }
}
