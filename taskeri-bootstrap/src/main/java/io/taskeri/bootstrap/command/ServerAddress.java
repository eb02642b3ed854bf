package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;

/** Writes where a server is reached as a URL. */
final class ServerAddress {
  private ServerAddress() {}

  static String of(ServerConfig config, String host, int port) {
    boolean bare = host.contains(":") && !host.startsWith("[");
    String scheme = config.http().tls().isPresent() ? "https" : "http";
    return scheme + "://" + (bare ? "[" + host + "]" : host) + ":" + port;
  }
}
