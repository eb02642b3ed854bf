package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A running PostgreSQL with the port it was started on.
 *
 * @param guard what stops it when this process is gone
 * @param port its port on the loopback interface
 */
record Launch(Guard guard, int port) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** Starts PostgreSQL; tries again while what stands in the way is bound to pass. */
  static Launch of(Cluster cluster) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      new Postmaster(cluster).stop();
      ServerLog log = ServerLog.fromNowOn(cluster.log());
      int port = freePort();
      Guard guard = Guard.start(cluster, port);
      if (guard.isReady()) {
        return new Launch(guard, port);
      }
      String complaint = log.complaint();
      if (!passes(complaint) || System.nanoTime() > deadline) {
        throw new StartRefused(
            "PostgreSQL did not start (%s); its log is %s".formatted(complaint, cluster.log()));
      }
      pause();
    }
  }

  /**
   * A port may be taken between the choice and its use; processes of a killed PostgreSQL need a
   * moment to notice; another start may have been interrupted just now.
   */
  private static boolean passes(String complaint) {
    return Stream.of("could not bind", "shared memory block", "lock file")
        .anyMatch(complaint::contains);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while PostgreSQL was starting", e);
    }
  }
}
