package io.taskeri.web;

import static io.taskeri.web.MountTest.CONFIG;
import static io.taskeri.web.MountTest.address;
import static io.taskeri.web.MountTest.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.taskeri.application.Taskeri;
import io.taskeri.web.client.ApiClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API and the application below whose path it is mounted have in common. */
class MountedTogetherTest {
  private static final Taskeri TASKERI = TestServer.taskeriBuilder().build();

  @AfterAll
  static void close() {
    TASKERI.close();
  }

  @Test
  void the_path_is_counted_from_the_applications_own() {
    try (Running running = new Running(CONFIG, javalin -> javalin.router.contextPath = "/shop")) {
      ApiClient client = ApiClient.of(address(running.javalin, "/shop/work"));
      client.get("/shop/work/health/live").expect(200);
      assertThat(client.get("/shop/work/openapi.json").at("/servers/0/url"))
          .isEqualTo("/shop/work");
      assertThat(visit(running.javalin, "/work/health/live").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_request_in_flight_is_answered_within_the_time_that_the_application_gives()
      throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch proceed = new CountDownLatch(1);
    WebConfig slow =
        CONFIG.readyWhen(
            () -> {
              arrived.countDown();
              try {
                return proceed.await(10, TimeUnit.SECONDS);
              } catch (InterruptedException stopped) {
                return false;
              }
            });
    try (Running running =
        new Running(
            slow, javalin -> javalin.jetty.modifyServer(server -> server.setStopTimeout(10_000)))) {
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> visit(running.javalin, "/work/health/ready"));
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> stopped = CompletableFuture.runAsync(running::close);
      assertThatThrownBy(() -> stopped.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);
      proceed.countDown();
      assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      stopped.get(10, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "work", "/work/", "/work//now", "/{id}", "/work/..", "/a b"})
  void a_path_of_another_form_is_refused(String path) {
    assertThatThrownBy(
            () -> Javalin.create(javalin -> TaskeriWeb.mount(javalin, path, TASKERI, CONFIG)))
        .hasStackTraceContaining("not a path like /work");
  }

  /** Another application that has the API below the same path. */
  private static final class Running implements AutoCloseable {
    private final Javalin javalin;

    Running(WebConfig config, Consumer<JavalinConfig> further) {
      javalin =
          Javalin.create(
              application -> {
                TaskeriWeb.mount(application, "/work", TASKERI, config);
                further.accept(application);
              });
      javalin.start("127.0.0.1", 0);
    }

    @Override
    public void close() {
      javalin.stop();
    }
  }
}
