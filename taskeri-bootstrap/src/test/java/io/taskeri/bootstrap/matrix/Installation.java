package io.taskeri.bootstrap.matrix;

import io.javalin.Javalin;
import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.web.TaskeriWeb;
import io.taskeri.web.WebConfig;
import io.taskeri.web.auth.OperatorToken;
import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.http.RateLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The whole of Taskeri, as the server puts it together, on a database and a port of its own. */
final class Installation implements AutoCloseable {
  static final String OPERATOR = "operator-of-the-test-installation";

  private final EmbeddedPostgres postgres;
  private final PostgresStorage storage;
  private final Taskeri taskeri;
  private final Javalin javalin;

  Installation(Path directory) throws IOException {
    postgres = EmbeddedPostgres.start(directory);
    storage =
        PostgresStorage.builder()
            .url(postgres.url())
            .user(postgres.user())
            .password(postgres.password().reveal())
            .build();
    taskeri =
        Taskeri.builder()
            .storage(storage)
            .passwordHasher(new QuickHasher())
            .throttledTo(ThrottleLimits.off())
            .build();
    javalin =
        TaskeriWeb.create(
                taskeri,
                WebConfig.with(SigningKeys.of("test", new byte[32]))
                    .servingAt(RateLimits.off())
                    .operatedBy(OperatorToken.of(OPERATOR)))
            .start("127.0.0.1", 0);
  }

  ApiClient anyone() {
    return ApiClient.of(URI.create("http://127.0.0.1:" + javalin.port()));
  }

  Javalin javalin() {
    return javalin;
  }

  Taskeri taskeri() {
    return taskeri;
  }

  PostgresStorage storage() {
    return storage;
  }

  @Override
  public void close() throws IOException {
    javalin.stop();
    taskeri.close();
    postgres.close();
  }
}
