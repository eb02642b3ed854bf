package io.taskeri.bootstrap.command;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy before up to three servers, of which it asks {@code /health/ready}. */
final class LoadBalancer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

  private final Process process;
  private final URI address;
  private final UnixDomainSocketAddress control;

  private LoadBalancer(Process process, URI address, UnixDomainSocketAddress control) {
    this.process = process;
    this.address = address;
    this.control = control;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /** Shares requests out to two servers, called {@code a} and {@code b}; {@code c} is to come. */
  static LoadBalancer before(URI a, URI b, Path directory) throws IOException {
    int port = Relay.deadPort();
    Path control = directory.resolve("control");
    Path configuration = directory.resolve("haproxy.cfg");
    Files.writeString(
        configuration,
        """
        global
          stats socket %s level admin
        defaults
          mode http
          timeout connect 5s
          timeout client 60s
          timeout server 60s
          timeout check 5s
        frontend entrance
          bind 127.0.0.1:%d
          default_backend taskeri
        backend taskeri
          option httpchk
          http-check send meth GET uri /health/ready
          http-check expect status 200
          default-server check inter 500ms fall 1 rise 1
          server a 127.0.0.1:%d
          server b 127.0.0.1:%d
          server c 127.0.0.1:1 disabled
        """
            .formatted(control, port, a.getPort(), b.getPort()));
    Process process =
        new ProcessBuilder(PROGRAM.toString(), "-db", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("haproxy.log").toFile())
            .start();
    return new LoadBalancer(
        process, URI.create("http://127.0.0.1:" + port), UnixDomainSocketAddress.of(control));
  }

  URI address() {
    return address;
  }

  /** Lets a server take the place of that name. */
  void put(String name, URI server) throws IOException {
    command("set server taskeri/%s state maint".formatted(name));
    command("set server taskeri/%s addr 127.0.0.1 port %d".formatted(name, server.getPort()));
    command("set server taskeri/%s state ready".formatted(name));
  }

  /** Whether the server of that name is sent requests. */
  boolean isUp(String name) throws IOException {
    return command("show stat")
        .lines()
        .anyMatch(it -> it.startsWith("taskeri," + name + ",") && it.contains(",UP,"));
  }

  private String command(String line) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(control);
      channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
