package io.taskeri.bootstrap.embedded;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings that every start of PostgreSQL gets, whatever its configuration file says. */
final class PostgresSettings {
  private PostgresSettings() {}

  /** The settings as one argument of {@code pg_ctl --options}. */
  static String forPort(int port) {
    return settings(port).entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("port", Integer.toString(port));
    settings.put("listen_addresses", "127.0.0.1");
    settings.put("unix_socket_directories", "");
    // No acknowledged write is lost: never run with these off.
    settings.put("fsync", "on");
    settings.put("synchronous_commit", "on");
    settings.put("full_page_writes", "on");
    settings.put("timezone", "UTC");
    settings.put("log_timezone", "UTC");
    settings.put("max_connections", "64");
    // One statement over many tenants' schemas locks each of their tables and indexes.
    settings.put("max_locks_per_transaction", "256");
    settings.put("client_connection_check_interval", "1s");
    // The log tells of starts, stops and crashes; failing statements are the server's to report.
    settings.put("log_min_messages", "log");
    settings.put("log_checkpoints", "off");
    if (Platform.current().isLinux()) {
      // Thousands of tenants are hundreds of thousands of files: syncing each would take minutes.
      settings.put("recovery_init_sync_method", "syncfs");
    }
    return settings;
  }
}
