package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks whether a port can be listened on. It never listens itself: who connected to a socket that
 * only asks would be cut off without an answer.
 */
public final class FreePort {
  private FreePort() {}

  /**
   * Asks for it.
   *
   * @throws IOException when somebody has it, or nobody here may
   */
  public static void require(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    }
  }
}
