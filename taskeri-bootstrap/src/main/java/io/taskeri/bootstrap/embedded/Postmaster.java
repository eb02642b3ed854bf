package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The process that serves a cluster, found by the pid file that PostgreSQL keeps in its data. */
final class Postmaster {
  private static final String PID_FILE = "postmaster.pid";

  // Counted from 0, as PostgreSQL's pidfile.h has them.
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  private final Cluster cluster;

  Postmaster(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Stops the process, whoever started it; does nothing where none runs. */
  void stop() throws IOException {
    Optional<ProcessHandle> named = process();
    if (named.isEmpty()) {
      return;
    }
    if (isForeign(named.get())) {
      // The number was given to another process since. PostgreSQL would take that one for itself.
      Files.deleteIfExists(pidFile());
      return;
    }
    if (!cluster.control("stop", "--pgdata=" + cluster.data(), "--mode=fast").succeeded()
        && process().isPresent()
        && !cluster.control("stop", "--pgdata=" + cluster.data(), "--mode=immediate").succeeded()
        && process().isPresent()) {
      throw new StartRefused(
          "PostgreSQL (process %d) still runs on %s and cannot be stopped"
              .formatted(named.get().pid(), cluster.data()));
    }
  }

  /** The port of the cluster's process, empty unless it accepts connections. */
  static OptionalInt port(Path data) throws IOException {
    try {
      List<String> lines = Files.readAllLines(data.resolve(PID_FILE));
      return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
          ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE)))
          : OptionalInt.empty();
    } catch (NoSuchFileException stopped) {
      return OptionalInt.empty();
    }
  }

  /** The living process that the pid file names. */
  private Optional<ProcessHandle> process() throws IOException {
    try {
      return Files.readString(pidFile())
          .lines()
          .findFirst()
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .filter(ProcessHandle::isAlive);
    } catch (NoSuchFileException stopped) {
      return Optional.empty();
    }
  }

  /** Whether the process is known to be another than this cluster's. */
  private boolean isForeign(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(command -> !command.contains(cluster.data().toString()))
        .isPresent();
  }

  private Path pidFile() {
    return cluster.data().resolve(PID_FILE);
  }
}
