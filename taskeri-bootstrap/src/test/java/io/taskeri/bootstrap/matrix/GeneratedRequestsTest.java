package io.taskeri.bootstrap.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.ApiClient;
import io.taskeri.web.client.GeneratedRequests;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests by chance over PostgreSQL; {@code -Dgenerated=100000 -Dseed=7} sends more, and others.
 */
class GeneratedRequestsTest {
  @TempDir Path directory;

  @Test
  void whateverComesTheAnswerIsOneOfTheDocuments() throws Exception {
    try (Installation installation = new Installation(directory)) {
      ApiClient operator = installation.anyone().as(Installation.OPERATOR);
      Map<Integer, Integer> statuses =
          new GeneratedRequests(installation.anyone(), operator, Long.getLong("seed", 1))
              .send(Integer.getInteger("generated", 1_000));
      assertThat(statuses).containsKeys(200, 201, 204, 400, 401, 404, 422);
    }
  }
}
