package io.taskeri.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.taskeri.web.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  @Test
  void a_route_that_does_not_say_who_may_call_it_is_refused() {
    assertThatThrownBy(
            () ->
                Javalin.create(
                    config -> {
                      Routes.of(config);
                      config.routes.get("/open", context -> context.result("x"));
                    }))
        .hasStackTraceContaining("GET /open does not say who may call it");
  }

  @Test
  void a_request_in_flight_finishes_before_the_server_stops() throws Exception {
    CountDownLatch proceed = new CountDownLatch(1);
    finishesBeforeStopping(
        proceed::countDown,
        context -> {
          proceed.await(10, TimeUnit.SECONDS);
          context.result("finished");
        });
  }

  @Test
  void so_does_one_that_no_thread_is_busy_with() throws Exception {
    CompletableFuture<Void> proceed = new CompletableFuture<>();
    finishesBeforeStopping(
        () -> proceed.complete(null),
        context -> context.future(() -> proceed.thenRun(() -> context.result("finished"))));
  }

  @Test
  void a_request_that_is_whole_only_when_the_server_stops_is_refused() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch proceed = new CountDownLatch(1);
    TestServer server =
        new TestServer(
            routes ->
                routes.addPublic(
                    HandlerType.GET,
                    "/slow",
                    context -> {
                      arrived.countDown();
                      proceed.await(10, TimeUnit.SECONDS);
                    }));
    try (Socket late = begun(server)) {
      CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> server.get("/slow"));
      arrived.await(10, TimeUnit.SECONDS);
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
      var graceful = server.javalin().jettyServer().server().getDescendant(GracefulHandler.class);
      while (!graceful.isShutdown()) {
        Thread.onSpinWait();
      }

      assertThat(finished(late)).isEqualTo("HTTP/1.1 503");

      proceed.countDown();
      slow.get(10, TimeUnit.SECONDS);
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  private static void finishesBeforeStopping(Runnable proceed, Handler handler) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    TestServer server =
        new TestServer(
            routes ->
                routes.addPublic(
                    HandlerType.GET,
                    "/slow",
                    context -> {
                      arrived.countDown();
                      handler.handle(context);
                    }));
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(() -> server.get("/slow").body());
    arrived.await(10, TimeUnit.SECONDS);
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    assertThatThrownBy(() -> stopped.get(1500, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    proceed.run();

    assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("finished");
    stopped.get(10, TimeUnit.SECONDS);
  }

  @Test
  void clients_that_send_their_bodies_slowly_keep_nobody_else_waiting() throws IOException {
    try (TestServer server = new TestServer()) {
      server.get("/health/live"); // so that nothing is measured but the waiting
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < 400; i++) {
          slow.add(begun(server));
        }
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
          for (Socket socket : slow.subList(1, slow.size())) {
            socket.getOutputStream().write(' ');
          }
          long begin = System.nanoTime();
          assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
          waits.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        Collections.sort(waits);
        // The middle one, which no other process of this machine decides
        assertThat(waits.get(5)).isLessThan(Duration.ofMillis(200));

        assertThat(finished(slow.get(0))).isEqualTo("HTTP/1.1 401");
      } finally {
        // Before the server: a connection that it accepts while it stops would hold that up
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  /** A request whose body has begun to arrive. */
  private static Socket begun(TestServer server) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(10_000);
    socket
        .getOutputStream()
        .write(
            ("POST /api/v1/auth/refresh HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/json\r\n\r\n{")
                .getBytes(US_ASCII));
    return socket;
  }

  /** How it is answered once the rest has arrived, a byte at a time. */
  private static String finished(Socket socket) throws IOException {
    String rest = "\"refreshToken\": \"x\"" + " ".repeat(79) + "}";
    for (byte each : rest.getBytes(US_ASCII)) {
      socket.getOutputStream().write(each);
      socket.getOutputStream().flush();
    }
    return new String(socket.getInputStream().readNBytes(12), US_ASCII);
  }
}
