package io.taskeri.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search over HTTP. */
class SearchTest {
  private static final String PATH = "/api/v1/search";

  private static TestServer server;

  private final Acme acme = new Acme(server);
  private final ApiClient ada = acme.ada();

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tasks_projects_and_people_are_found() {
    acme.project("WEB");
    Answer task = acme.task("WEB", "Web page for Ada");
    Answer found = ada.get(PATH + "?q=web").expect(200);
    assertThat(found.json().path("items").findValuesAsText("type"))
        .containsExactly("PROJECT", "TASK");
    assertThat(found.at("/items/1/id")).isEqualTo(task.at("/id"));
    assertThat(found.at("/items/1/projectId")).isEqualTo(task.at("/projectId"));
    assertThat(ada.get(PATH + "?q=ada&type=USER").at("/items/0/name")).isEqualTo("Ada");
    assertThat(ada.get(PATH + "?q=web&limit=1").json().path("items")).hasSize(1);
    assertThat(ada.get(PATH + "?q=web-1&type=TASK,USER").at("/items/0/key")).isEqualTo("WEB-1");
    assertThat(new Acme(server).ada().get(PATH + "?q=web").json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?q=",
        "?q=%20-!",
        "?q=a&q=b",
        "?q=a%00",
        "?q=a&type=TEAM",
        "?q=a&type=",
        "?q=a&limit=0",
        "?q=a&limit=201",
        "?q=a&cursor=x",
        "?q=a&sort=name",
        "?q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z+1+2+3+4+5"
      })
  void what_cannot_be_searched_for_is_400(String query) {
    ada.get(PATH + query).expectProblem(400, "invalid-parameter");
  }
}
