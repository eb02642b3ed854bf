package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/**
 * What may go through later, by its SQLSTATE: whether the database is away or in no state to serve,
 * or is there and others are in the way.
 */
final class Outages {
  private Outages() {}

  /**
   * The failure as the caller of a storage is to see it, if it is one of these.
   *
   * @param readOnly whether the transaction had itself promised to change nothing
   */
  static Optional<Unavailable> of(SQLException sql, boolean readOnly, Exception failure) {
    String state = String.valueOf(sql.getSQLState());
    // A pool says so of who was told to stop while waiting for a connection
    if (sql.getCause() instanceof InterruptedException) {
      return Optional.of(
          new Unavailable(ErrorCode.OVERLOADED, "This was stopped on the way.", failure));
    }
    if (isBusy(state)) {
      return Optional.of(new Unavailable(ErrorCode.OVERLOADED, busy(state), failure));
    }
    if (isAway(state, readOnly) || sql instanceof SQLTransientConnectionException) {
      return Optional.of(new Unavailable(ErrorCode.DATABASE_UNAVAILABLE, away(state), failure));
    }
    return Optional.empty();
  }

  private static boolean isBusy(String state) {
    return switch (state) {
      case "55P03", // a lock was not to be had in time
          "57014", // a statement took too long, or somebody cancelled it
          "25P03", // idle in the transaction for too long
          "25P04" -> // the transaction for too long
          true;
      default -> false;
    };
  }

  private static String busy(String state) {
    return state.equals("55P03")
        ? "Another change of the same data takes long, such as an import. Try again in a moment."
        : "This took the database too long and was given up.";
  }

  private static boolean isAway(String state, boolean readOnly) {
    return state.startsWith("08") // the connection
        || state.startsWith("28") // the login
        || state.startsWith("3D") // the database
        || state.startsWith("53") // resources
        || state.startsWith("57") // shut down
        || state.startsWith("58") // files
        || (state.equals("25006") && !readOnly); // a standby, or one that its operator has closed
  }

  private static String away(String state) {
    return switch (state) {
      case "53300" -> "The database takes no more connections at present.";
      case "53100" -> "The database has no room left for changes. Reading may still go on.";
      case "53200" -> "The database is short of memory at present.";
      case "25006" -> "The database can only be read at present, and not be changed.";
      case "57P01", "57P02" -> "The database ended the connection.";
      case "57P03" -> "The database is starting or stopping.";
      default -> "The database cannot be reached at present.";
    };
  }
}
