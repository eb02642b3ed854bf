package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a process and its database, and kills the process at the moment when it has said
 * so much: each thing that it sends at once counts, on all of its connections together.
 */
final class FatalRelay implements AutoCloseable {
  private static final Moment NEVER = new Moment(0, false, () -> {});

  private final ServerSocket entrance;
  private final AtomicInteger said = new AtomicInteger();
  private volatile Moment moment = NEVER;

  FatalRelay(EmbeddedPostgres postgres) throws IOException {
    int target = URI.create(postgres.url().substring("jdbc:".length())).getPort();
    InetAddress here = InetAddress.getLoopbackAddress();
    entrance = new ServerSocket(0, 50, here);
    inBackground(
        () -> {
          while (true) {
            Socket process = entrance.accept();
            Socket database = new Socket(here, target);
            inBackground(() -> pass(process, database));
            inBackground(() -> database.getInputStream().transferTo(process.getOutputStream()));
          }
        });
  }

  /** Where the process is to find the database; its transactions bear the name. */
  String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?ApplicationName=%s"
        .formatted(entrance.getLocalPort(), name);
  }

  /**
   * Counts anew, and kills at the given moment.
   *
   * @param at the number of what the process says, from one on
   * @param heard whether the database still hears it
   * @param kill returns when the process is gone
   */
  void killAt(int at, boolean heard, Runnable kill) {
    said.set(0);
    moment = new Moment(at, heard, kill);
  }

  /** Counts anew, and spares the process. */
  void spare() {
    said.set(0);
    moment = NEVER;
  }

  /** How often something was said since it was told to count anew. */
  int said() {
    return said.get();
  }

  private void pass(Socket process, Socket database) throws IOException {
    byte[] buffer = new byte[1 << 16];
    // What has no process any more is closed for the database too, which then rolls back
    try (process;
        database) {
      for (int n = read(process, buffer); n >= 0; n = read(process, buffer)) {
        Moment now = moment;
        boolean last = said.incrementAndGet() == now.at;
        if (!last || now.heard) {
          database.getOutputStream().write(buffer, 0, n);
        }
        if (last) {
          now.kill.run();
        }
      }
    }
  }

  private static int read(Socket process, byte[] buffer) throws IOException {
    return process.getInputStream().read(buffer);
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }

  private static void inBackground(Transfer transfer) {
    Thread thread =
        new Thread(
            () -> {
              try {
                transfer.run();
              } catch (IOException closed) {
                // One of the two sides is gone: so is the need for this thread.
              }
            },
            "fatal-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private record Moment(int at, boolean heard, Runnable kill) {}

  private interface Transfer {
    void run() throws IOException;
  }
}
