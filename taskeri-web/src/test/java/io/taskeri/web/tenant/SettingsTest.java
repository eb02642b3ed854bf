package io.taskeri.web.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The organization's own settings, and free short names. */
class SettingsTest {
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
  void the_time_zone_decides_what_is_overdue_at_once() {
    acme.project("WEB");
    String day = LocalDate.now(ZoneId.of("Etc/GMT+12")).toString();
    ada.post(
            "/api/v1/tasks",
            "{\"projectId\": \"WEB\", \"title\": \"Late?\", \"dueDate\": \"%s\"}".formatted(day))
        .expect(201);
    Answer west = ada.patch("/api/v1/tenant", "{\"settings\": {\"timeZone\": \"Etc/GMT+12\"}}");
    assertThat(west.expect(200).at("/settings/timeZone")).isEqualTo("Etc/GMT+12");
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/overdue")).isEqualTo("false");
    ada.patch("/api/v1/tenant", "{\"settings\": {\"timeZone\": \"Pacific/Kiritimati\"}}")
        .expect(200);
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/overdue")).isEqualTo("true");
  }

  @Test
  void name_and_settings_are_changed_apart() {
    Answer before = ada.get("/api/v1/tenant").expect(200);
    assertThat(before.at("/settings/timeZone")).isEqualTo("UTC");
    ada.patch(
            "/api/v1/tenant", "{\"settings\": {\"locale\": \"de-AT\", \"weekStart\": \"SUNDAY\"}}")
        .expect(200);
    Answer after = ada.patch("/api/v1/tenant", "{\"name\": \"Acme AG\"}").expect(200);
    assertThat(after.at("/name")).isEqualTo("Acme AG");
    assertThat(after.at("/settings/locale")).isEqualTo("de-AT");
    assertThat(after.at("/settings/weekStart")).isEqualTo("SUNDAY");
    assertThat(after.at("/settings/timeZone")).isEqualTo("UTC");
    ada.with("If-Match", before.header("ETag"))
        .patch("/api/v1/tenant", "{\"name\": \"X\"}")
        .expectProblem(412, "stale");
    acme.employee("bob")
        .patch("/api/v1/tenant", "{\"name\": \"X\"}")
        .expectProblem(403, "forbidden");
  }

  @Test
  void every_broken_rule_is_named() {
    Answer answer =
        ada.patch(
            "/api/v1/tenant",
            """
            {"name": "", "settings": {"timeZone": "Mars/Olympus", "locale": "klingon!"}}
            """);
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/name", "/settings/timeZone", "/settings/locale");
    ada.patch("/api/v1/tenant", "{\"settings\": {\"weekStart\": \"FUNDAY\"}}")
        .expectProblem(400, "invalid-request");
    ada.patch("/api/v1/tenant", "{\"settings\": {\"colour\": \"red\"}}")
        .expectProblem(400, "invalid-request");
    ada.patch("/api/v1/tenant", "{\"slug\": \"other\"}").expectProblem(400, "invalid-request");
  }

  @Test
  void a_free_short_name_is_told_and_another_suggested() {
    assertThat(check("no-such-" + acme.slug()).json().get("available").asBoolean()).isTrue();
    Answer taken = check(acme.slug());
    assertThat(taken.json().get("available").asBoolean()).isFalse();
    assertThat(taken.at("/suggestion")).isEqualTo(acme.slug() + "-2");
    assertThat(check("admin").at("/suggestion")).isEqualTo("admin-2");
    assertThat(check("M%C3%BCller%20%26%20Co").at("/suggestion")).isEqualTo("muller-co");
    assertThat(check("%E6%97%A5%E6%9C%AC").json().get("suggestion").isNull()).isTrue();
    ApiClient anyone = server.client();
    anyone.get("/api/v1/tenants/available").expectProblem(400, "invalid-parameter");
    anyone.get("/api/v1/tenants/available?slug=").expectProblem(400, "invalid-parameter");
    anyone.get("/api/v1/tenants/available?slug=a&x=1").expectProblem(400, "invalid-parameter");
  }

  private static Answer check(String slug) {
    return server.client().get("/api/v1/tenants/available?slug=" + slug).expect(200);
  }
}
