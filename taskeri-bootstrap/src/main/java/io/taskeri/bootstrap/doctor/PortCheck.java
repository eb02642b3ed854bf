package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.FreePort;
import io.taskeri.bootstrap.config.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the server could listen, or does already. */
final class PortCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private PortCheck() {}

  static List<Finding> look(ServerConfig config) throws InterruptedException {
    List<Finding> found = new ArrayList<>();
    found.add(look(config.host(), config.port()));
    if (config.metrics().port().isPresent()) {
      found.add(look(config.host(), config.metrics().port().getAsInt()));
    }
    return found;
  }

  private static Finding look(String host, int port) throws InterruptedException {
    String address = host + ":" + port;
    try {
      FreePort.require(host, port);
      return Finding.ok(address + " is free.");
    } catch (IOException e) {
      return isServed(host, port)
          ? Finding.ok("A running server answers at " + address + ".")
          : Finding.problem(
              "The server could not listen at " + address + ": " + e.getMessage() + ".",
              "Stop what listens there, or choose another by --host and --port.");
    }
  }

  private static boolean isServed(String host, int port) throws InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      InetAddress chosen = InetAddress.getByName(host);
      String near =
          (chosen.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : chosen).getHostAddress();
      URI live = new URI("http", null, near, port, "/health/live", null, null);
      HttpRequest request = HttpRequest.newBuilder(live).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }
}
