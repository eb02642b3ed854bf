package io.taskeri.bootstrap.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Lets a database appear at a port that was dead before, by passing bytes on to a living one. */
final class Relay implements AutoCloseable {
  private final ServerSocket entrance;

  Relay(int port, int target) throws IOException {
    entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    inBackground(
        () -> {
          while (true) {
            Socket client = entrance.accept();
            Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
            inBackground(() -> client.getInputStream().transferTo(database.getOutputStream()));
            inBackground(() -> database.getInputStream().transferTo(client.getOutputStream()));
          }
        });
  }

  /** A port at which nothing listens. */
  static int deadPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
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
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Transfer {
    void run() throws IOException;
  }
}
