package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at the settings of PostgreSQL that decide over data, outages and thousands of tenants. */
final class ServerSettingsCheck {
  private static final int ENOUGH_LOCKS = 256;

  private static final String SETTINGS =
      """
      SELECT name, setting, 'syncfs' = ANY (enumvals) FROM pg_catalog.pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'recovery_init_sync_method',
        'client_connection_check_interval', 'max_locks_per_transaction')
      ORDER BY name
      """;

  private ServerSettingsCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    List<Finding> found = new ArrayList<>();
    for (List<String> row : Answer.rows(connection, SETTINGS)) {
      if (!isWell(row.get(0), row.get(1), row.get(2).equals("t"))) {
        found.add(complaint(row.get(0), row.get(1)));
      }
    }
    return found.isEmpty()
        ? List.of(Finding.ok("The settings of PostgreSQL that matter are as they should be."))
        : found;
  }

  private static boolean isWell(String name, String value, boolean syncfs) {
    return switch (name) {
      case "client_connection_check_interval" -> !value.equals("0");
      case "max_locks_per_transaction" -> Integer.parseInt(value) >= ENOUGH_LOCKS;
      case "recovery_init_sync_method" -> !syncfs || value.equals("syncfs");
      default -> !value.equals("off");
    };
  }

  static Finding complaint(String name, String value) {
    String what = name + " is " + value + ": ";
    return switch (name) {
      case "client_connection_check_interval" ->
          Finding.warning(what + "queries of a server that is gone go on.", set(name, "'1s'"));
      case "max_locks_per_transaction" ->
          Finding.warning(
              what + "a dump, or a query over many organizations, may not get its locks.",
              "Run ALTER SYSTEM SET " + name + " = " + ENOUGH_LOCKS + "; restart PostgreSQL.");
      case "recovery_init_sync_method" ->
          Finding.warning(
              what + "with many organizations a start after a crash takes long.",
              set(name, "'syncfs'"));
      case "fsync", "full_page_writes" ->
          Finding.problem(what + "a crash can destroy the database.", set(name, "on"));
      default -> Finding.problem(what + "a crash loses what was acknowledged.", set(name, "on"));
    };
  }

  private static String set(String name, String value) {
    return "Run ALTER SYSTEM SET " + name + " = " + value + "; SELECT pg_reload_conf();";
  }
}
