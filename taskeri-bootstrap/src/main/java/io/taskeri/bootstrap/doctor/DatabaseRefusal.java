package io.taskeri.bootstrap.doctor;

import java.sql.SQLException;

/** What to do when the database does not do what it is asked. */
final class DatabaseRefusal {
  private DatabaseRefusal() {}

  static Finding finding(SQLException failure) {
    String words = String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    return Finding.problem("The database refuses: " + words, advice(failure, words));
  }

  private static String advice(SQLException failure, String words) {
    if (words.contains("startup parameter")) {
      return "In pgbouncer.ini set ignore_startup_parameters = extra_float_digits,options.";
    }
    return switch (String.valueOf(failure.getSQLState())) {
      case "28P01", "08004" -> "Correct --db-user and TASKERI_DB_PASSWORD.";
      case "28000" -> "Let the user in by pg_hba.conf, or correct --db-user.";
      case "3D000" -> "Make the database by createdb, or correct --db-url.";
      case "42501" -> "Let the user own the database: ALTER DATABASE … OWNER TO ….";
      case "53300" -> "Raise max_connections, or close what holds connections.";
      case "57014" -> "The database is too slow: look at its load, locks and disk.";
      case "57P03" -> "It is starting or stopping: wait a moment and try again.";
      case "08001", "08006" -> "Start the database, or correct the host and port of --db-url.";
      default -> "Look into the log of the database.";
    };
  }
}
