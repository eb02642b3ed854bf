package io.taskeri.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server's process behind a connection takes. */
record Backend(double contexts, double resident) {
  private static final double MIB = 1 << 20;
  private static final double KIB_IN_MIB = 1 << 10;

  /** Asks the server, and the operating system where it can be asked: a Linux of one's own. */
  static Backend of(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT sum(total_bytes), pg_backend_pid() FROM pg_backend_memory_contexts")) {
      row.next();
      return new Backend(row.getLong(1) / MIB, resident(row.getInt(2)));
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Without what it shares with the others. */
  private static double resident(int process) throws IOException {
    Path status = Path.of("/proc/" + process + "/status");
    if (!Files.isReadable(status)) {
      return Double.NaN;
    }
    return Files.readAllLines(status).stream()
        .filter(it -> it.startsWith("RssAnon:"))
        .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")) / KIB_IN_MIB)
        .findFirst()
        .orElse(Double.NaN);
  }

  @Override
  public String toString() {
    return "%.0f MB in contexts, %.0f MB resident".formatted(contexts, resident);
  }
}
