package io.taskeri.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.session.SessionSort;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final Export<String> EXPORT = new Export<>("lines", List.of("line"), Cells::of);

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(ExportTest::register);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void register(Routes routes) {
    routes.addList(
        "/broken",
        (context, caller) -> {
          Listing listing = new Listing(context, caller, null);
          listing.answer(listing.page(SessionSort.CREATED_AT), ExportTest::page, it -> it, EXPORT);
        });
  }

  /** Many full pages, and then the database is away. */
  private static Page<String> page(PageRequest<SessionSort> request) {
    int number = request.after().map(it -> Integer.parseInt(it.key())).orElse(0);
    if (number == 20) {
      throw new IllegalStateException("planted");
    }
    return new Page<>(
        Collections.nCopies(request.limit(), "x".repeat(100)),
        Optional.of(new Cursor(String.valueOf(number + 1), new UUID(0, 0))),
        OptionalLong.empty());
  }

  @Test
  void one_that_cannot_be_finished_does_not_look_whole() {
    var request =
        server
            .request("/broken")
            .header("Authorization", "Bearer " + new Acme(server).registered().at("/accessToken"))
            .header("Accept", "text/csv");
    assertThatThrownBy(() -> whole(server.stream(request))).isInstanceOf(IOException.class);
  }

  private static void whole(HttpResponse<InputStream> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    answer.body().readAllBytes();
  }
}
