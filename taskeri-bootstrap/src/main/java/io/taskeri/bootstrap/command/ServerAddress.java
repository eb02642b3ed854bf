package io.taskeri.bootstrap.command;

/** Writes where a server is reached as a URL. */
final class ServerAddress {
  private ServerAddress() {}

  static String of(String host, int port) {
    boolean bare = host.contains(":") && !host.startsWith("[");
    return "http://" + (bare ? "[" + host + "]" : host) + ":" + port;
  }
}
