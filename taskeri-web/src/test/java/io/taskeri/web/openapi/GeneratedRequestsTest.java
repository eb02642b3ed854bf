package io.taskeri.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.TestServer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.client.GeneratedRequests;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests by chance; {@code -Dgenerated=100000 -Dseed=7} sends more of them, and others. */
class GeneratedRequestsTest {
  private static final int NUMBER = Integer.getInteger("generated", 2_000);
  private static final long SEED = Long.getLong("seed", 1);

  @Test
  void whatever_comes_the_answer_is_one_of_the_documents() {
    try (TestServer server = new TestServer()) {
      ApiClient operator = server.client().as(TestServer.OPERATOR);
      Map<Integer, Integer> statuses =
          new GeneratedRequests(server.client(), operator, SEED, "exportTenant", "importTenant")
              .send(NUMBER);
      System.out.println(statuses);
      assertThat(statuses).containsKeys(200, 201, 204, 400, 401, 404, 409, 422);
    }
  }
}
