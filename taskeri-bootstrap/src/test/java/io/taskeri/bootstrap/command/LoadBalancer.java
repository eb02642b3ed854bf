package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** HAProxy in front of two servers, {@code a} and {@code b}, set up as the README has it. */
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

  static LoadBalancer before(URI a, URI b, Path directory) throws Exception {
    Path control = directory.resolve("control");
    Path configuration = directory.resolve("haproxy.cfg");
    int port = Relay.deadPort();
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
          option redispatch 1
        frontend taskeri
          bind 127.0.0.1:%d
          default_backend servers
        backend servers
          option httpchk GET /health/ready
          default-server check inter 500ms fall 1 rise 1
          server a 127.0.0.1:%d
          server b 127.0.0.1:%d
        """
            .formatted(control, port, a.getPort(), b.getPort()));
    LoadBalancer balancer =
        new LoadBalancer(
            new ProcessBuilder(PROGRAM.toString(), "-db", "-f", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("haproxy.log").toFile())
                .start(),
            URI.create("http://127.0.0.1:" + port),
            UnixDomainSocketAddress.of(control));
    Eventually.holds("it can be told what to do", () -> Files.exists(control));
    return balancer;
  }

  URI address() {
    return address;
  }

  /** Says where the server of that name is from now on; its next check says whether it serves. */
  void move(String name, URI server) throws IOException {
    assertThat(
            command(
                "set server servers/%s addr 127.0.0.1 port %d".formatted(name, server.getPort())))
        .contains("port changed");
  }

  /** Waits until the server of that name is sent requests. */
  void awaitUp(String name) throws Exception {
    Eventually.holds(
        name + " takes part",
        () ->
            command("show stat")
                .lines()
                .anyMatch(it -> it.startsWith("servers," + name + ",") && it.contains(",UP,")));
  }

  private String command(String line) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(control);
      channel.write(StandardCharsets.UTF_8.encode(line + "\n"));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
