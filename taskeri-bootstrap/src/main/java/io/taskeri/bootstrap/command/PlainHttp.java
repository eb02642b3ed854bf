package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Tells who serves others without encryption: passwords and sessions are then open on the way. */
final class PlainHttp {
  private static final String WARNING =
      "Other machines reach this server by plain HTTP, so everybody on the way can read passwords"
          + " and take over sessions. Give it --tls-certificate and --tls-key, or let a proxy with TLS"
          + " stand in front of it and say so by --public-url https://…";

  private PlainHttp() {}

  /** What is to be said at the start; nothing where all is encrypted or stays on this machine. */
  static Optional<String> warning(ServerConfig config) {
    boolean encrypted =
        config.http().tls().isPresent() || config.links().invitation().startsWith("https:");
    return encrypted || isOfThisMachine(config.host()) ? Optional.empty() : Optional.of(WARNING);
  }

  private static boolean isOfThisMachine(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return true; // listening fails, and says why
    }
  }
}
