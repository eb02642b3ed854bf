package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.FreePort;
import io.taskeri.bootstrap.config.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the server could listen, or does already. */
final class PortCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private PortCheck() {}

  static List<Finding> look(ServerConfig config) {
    List<Finding> found = new ArrayList<>();
    found.add(look(config, config.port()));
    if (config.metrics().port().isPresent()) {
      found.add(look(config, config.metrics().port().getAsInt()));
    }
    return found;
  }

  private static Finding look(ServerConfig config, int port) {
    String host = config.host();
    String address = host + ":" + port;
    try {
      FreePort.require(host, port);
      return Finding.ok(address + " is free.");
    } catch (IOException e) {
      return isServed(config, port)
          ? Finding.ok("A running server answers at " + address + ".")
          : Finding.problem(
              "The server could not listen at " + address + ": " + e.getMessage() + ".",
              "Stop what listens there, or choose another by --host and --port.");
    }
  }

  private static boolean isServed(ServerConfig config, int port) {
    String scheme = config.http().tls().isPresent() ? "https" : "http";
    try {
      InetAddress chosen = InetAddress.getByName(config.host());
      String near =
          (chosen.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : chosen).getHostAddress();
      URI live = new URI(scheme, null, near, port, "/health/live", null, null);
      return HealthProbe.ask(live, config.http().tls(), PATIENCE) == 200;
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}
