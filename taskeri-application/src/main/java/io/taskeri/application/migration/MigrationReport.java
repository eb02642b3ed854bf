package io.taskeri.application.migration;

import java.util.List;

/**
 * How a migration ended.
 *
 * @param total how many tenants were behind when it began
 * @param done how many of them are up to date now
 * @param failures those that could not be brought up to date
 */
public record MigrationReport(int total, int done, List<Failure> failures) {
  public MigrationReport {
    failures = List.copyOf(failures);
  }

  /**
   * A tenant that could not be brought up to date.
   *
   * @param reason what stands in the way, for an operator
   */
  public record Failure(BehindTenant tenant, String reason) {}

  /** How many were not worked on, because the canary failed or the run was interrupted. */
  public int left() {
    return total - done - failures.size();
  }

  /** Whether every tenant is up to date. */
  public boolean isComplete() {
    return done == total;
  }
}
