package io.taskeri.application.migration;

/** Is told how a migration goes, by one thread at a time. */
public interface MigrationListener {
  /** Tells nobody. */
  MigrationListener NONE = new MigrationListener() {};

  /** A tenant is up to date. */
  default void migrated(BehindTenant tenant, MigrationProgress progress) {}

  /** A tenant is busy and comes again later. */
  default void postponed(BehindTenant tenant, String reason) {}

  /** A tenant could not be brought up to date: it is as it was before. */
  default void failed(BehindTenant tenant, String reason, MigrationProgress progress) {}
}
