package io.taskeri.web.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an organization is told that has as much as it may, and what its operator did. */
class LimitTest {
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

  private void limit(LimitTenant limits) {
    UUID tenant = UUID.fromString(acme.registered().at("/tenant/id"));
    server.taskeri().tenants().limit(new TenantId(tenant), limits);
  }

  @Test
  void one_person_too_many_is_refused_wherever_they_come_from() {
    String grace = acme.hire("grace");
    String link =
        ada.post("/api/v1/invitations", "{\"email\": \"eve@acme.test\", \"roles\": [\"Employee\"]}")
            .expect(201)
            .at("/link")
            .replaceFirst("^https://[^/]*", "/api/v1/auth");
    acme.deactivate(grace);
    limit(LimitTenant.nothing().users(1));
    Answer refused =
        ada.post(
                "/api/v1/users",
                """
                {"email": "bob@acme.test", "name": "Bob", "password": "%s", "roles": ["Employee"]}
                """
                    .formatted(Acme.PASSWORD))
            .expectProblem(409, "limit-reached");
    assertThat(refused.at("/detail"))
        .isEqualTo("This organization has reached its limit of 1 active user.");
    server
        .client()
        .post(link, "{\"name\": \"Eve\", \"password\": \"%s\"}".formatted(Acme.PASSWORD))
        .expectProblem(409, "limit-reached");
    ada.post("/api/v1/users/" + grace + "/reactivate").expectProblem(409, "limit-reached");
  }

  @Test
  void one_project_too_many_is_refused_new_or_restored() {
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    ada.post("/api/v1/projects/WEB/archive").expect(200);
    limit(LimitTenant.nothing().projects(0));
    ada.post("/api/v1/projects", "{\"key\": \"APP\", \"name\": \"App\"}")
        .expectProblem(409, "limit-reached");
    ada.post("/api/v1/projects/WEB/restore").expectProblem(409, "limit-reached");
  }

  @Test
  void the_history_says_what_the_operator_did() {
    limit(LimitTenant.nothing().users(7));
    String operator = "00000000-0000-0000-0000-000000000000";
    Answer history = ada.get("/api/v1/activity?actor=" + operator).expect(200);
    assertThat(history.json().get("items")).hasSize(1);
    assertThat(history.at("/items/0/actor/userId")).isEqualTo(operator);
    assertThat(history.at("/items/0/actor/name")).isEqualTo("Operator");
    assertThat(history.at("/items/0/field")).isEqualTo("limits.users");
    assertThat(history.at("/items/0/to")).isEqualTo("7");
  }
}
