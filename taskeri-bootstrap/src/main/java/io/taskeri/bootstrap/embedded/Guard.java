package io.taskeri.bootstrap.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A small shell process that starts PostgreSQL and stops it when this process is gone, however it
 * ends: the guard reads from a pipe that the operating system closes with the server.
 *
 * <p>PostgreSQL itself must not be a direct child. Only {@code pg_ctl} takes it out of the
 * terminal's process group, where Ctrl-C would stop it before the server has finished its requests.
 */
final class Guard implements AutoCloseable {
  // The guard outlives the terminal's signals, or it could not do its work after them. It stops the
  // very process that it started and not whichever the pid file names by then.
  private static final String SCRIPT =
      """
      trap '' HUP INT PIPE TERM
      "$1" start --wait --timeout=86400 --pgdata="$2" --log="$3" --options="$4" \
        >/dev/null 2>&1 </dev/null || exit
      read -r pid < "$2/postmaster.pid"
      echo ready
      cat >/dev/null
      kill -INT "$pid" 2>/dev/null
      """;

  private final Process process;
  private final boolean ready;

  private Guard(Process process, boolean ready) {
    this.process = process;
    this.ready = ready;
  }

  /** Starts PostgreSQL and waits until it accepts connections or has given up. */
  static Guard start(Cluster cluster, int port) throws IOException {
    Process process =
        Program.prepare(
                cluster.folder(),
                cluster
                    .account()
                    .command(
                        Path.of("/bin/sh"),
                        "-c",
                        SCRIPT,
                        "taskeri-guard",
                        cluster.binaries().control().toString(),
                        cluster.data().toString(),
                        cluster.log().toString(),
                        PostgresSettings.forPort(port)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII);
    return new Guard(process, "ready".equals(reader.readLine()));
  }

  /** Whether PostgreSQL accepted connections. */
  boolean isReady() {
    return ready;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
  }
}
