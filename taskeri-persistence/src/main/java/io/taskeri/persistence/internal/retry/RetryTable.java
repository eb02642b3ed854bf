package io.taskeri.persistence.internal.retry;

/** Where retry keys are kept: the two tables are alike. */
public enum RetryTable {
  /** Those of one tenant. */
  TENANT("idempotency_keys"),
  /** Those of registrations, which have no tenant yet. */
  DIRECTORY("public.registration_keys");

  private final String table;

  RetryTable(String table) {
    this.table = table;
  }

  String in(String sql) {
    return sql.replace("#", table);
  }
}
