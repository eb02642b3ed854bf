package io.taskeri.bootstrap.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskeri.bootstrap.matrix.Organization.Member;
import io.taskeri.bootstrap.matrix.Probe.Call;
import io.taskeri.bootstrap.matrix.Probe.Reaches;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.client.RegisteredRoute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the server by every way of not being allowed: made from the routes that are really
 * registered, so that a new one without an entry here fails the build.
 */
class AuthorizationMatrixTest {
  @TempDir private static Path directory;

  private static Installation installation;
  private static Organization acme;
  private static ApiClient stranger;
  private static Target open;
  private static Target secret;
  private static Target foreign;

  @BeforeAll
  static void set_up() throws IOException {
    installation = new Installation(directory);
    acme = new Organization(installation, "acme");
    open = acme.target("OPEN", "organization");
    secret = acme.target("SECRET", "private");
    Organization globex = new Organization(installation, "globex");
    foreign = globex.target("THEIRS", "organization");
    stranger = globex.administrator();
  }

  @AfterAll
  static void tear_down() throws IOException {
    installation.close();
  }

  @Test
  void every_route_has_an_entry_and_every_entry_a_route() {
    List<RegisteredRoute> routes = routes(false);
    assertThat(Entry.ALL)
        .extracting(it -> it.method() + " " + it.path())
        .containsExactlyInAnyOrderElementsOf(routes.stream().map(Object::toString).toList());
    assertThat(routes)
        .allSatisfy(
            route ->
                assertThat(Entry.ALL)
                    .filteredOn(it -> it.isOf(route))
                    .extracting(Entry::open)
                    .as(route.toString())
                    .containsExactly(route.open()));
  }

  @Test
  void no_route_of_the_operators_takes_the_token_of_anybody_else() {
    ApiClient anyone = installation.anyone();
    String registration =
        """
        {"name": "Stranger", "slug": "stranger", "admin":
         {"email": "eve@stranger.test", "name": "Eve", "password": "correct horse battery"}}
        """;
    Answer eve = anyone.post("/api/v1/tenants", registration).expect(201);
    assertThat(routes(true)).hasSizeGreaterThan(10);
    for (RegisteredRoute route : routes(true)) {
      String path = route.path().replace("{slug}", "stranger");
      for (ApiClient client : List.of(anyone, anyone.as(eve.at("/accessToken")))) {
        assertThat(client.send(route.method(), path, Optional.empty()).status())
            .as(route.toString())
            .isEqualTo(401);
      }
    }
  }

  private static List<RegisteredRoute> routes(boolean ofTheOperators) {
    return RegisteredRoute.of(installation.javalin()).stream()
        .filter(it -> it.path().startsWith("/operator/") == ofTheOperators)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> who_has_no_token_gets_in_nowhere() {
    return entries().map(it -> refused(it, installation.anyone(), 401, "unauthenticated"));
  }

  @TestFactory
  Stream<DynamicTest> who_was_deactivated_gets_in_nowhere() {
    Member gone = acme.join("gone", "Admin");
    acme.deactivate(gone);
    return entries().map(it -> refused(it, gone.client(), 401, "session-ended"));
  }

  @TestFactory
  Stream<DynamicTest> who_has_logged_out_gets_in_nowhere() {
    Member out = acme.join("out", "Admin");
    out.client().post("/api/v1/auth/logout").expect(204);
    return entries().map(it -> refused(it, out.client(), 401, "session-ended"));
  }

  @TestFactory
  Stream<DynamicTest> who_belongs_to_a_suspended_tenant_gets_in_nowhere() {
    Organization suspended = new Organization(installation, "suspended");
    installation.taskeri().tenants().suspend(suspended.tenant());
    return entries().map(it -> refused(it, suspended.administrator(), 403, "tenant-suspended"));
  }

  @TestFactory
  Stream<DynamicTest> whose_role_allows_nothing_may_only_ask_who_they_are() {
    acme.role("Useless");
    return entries()
        .map(
            entry ->
                dynamicTest(
                    name(entry),
                    () -> {
                      // Each on their own, because one of the routes logs out
                      Member useless = acme.join("u" + UUID.randomUUID(), "Useless");
                      send(useless.client(), entry.method(), entry.ordinary().apply(open))
                          .expect(entry.withoutPermission());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_belongs_to_another_tenant_answers_like_what_never_was() {
    return probes(Reaches.values()).map(it -> alike(it, stranger, foreign, open));
  }

  @TestFactory
  Stream<DynamicTest> what_is_in_a_private_project_answers_like_what_never_was() {
    acme.role("Auditor", "activity:read");
    Organization.Member max = acme.join("max", "Manager");
    acme.assign(max, "Manager", "Auditor");
    return probes(Reaches.PROJECT).map(it -> alike(it, max.client(), open, secret));
  }

  private static Stream<Entry> entries() {
    return Entry.ALL.stream().filter(it -> !it.open());
  }

  private record Place(Entry entry, Probe probe) {}

  private static Stream<Place> probes(Reaches... wanted) {
    return entries()
        .flatMap(entry -> entry.probes().stream().map(it -> new Place(entry, it)))
        .filter(it -> List.of(wanted).contains(it.probe().reaches()));
  }

  private static DynamicTest refused(Entry entry, ApiClient client, int status, String code) {
    return dynamicTest(
        name(entry),
        () ->
            send(client, entry.method(), entry.ordinary().apply(open)).expectProblem(status, code));
  }

  /** The hidden thing and one that never was: the same answer, and nothing done. */
  private static DynamicTest alike(Place place, ApiClient client, Target own, Target hidden) {
    return dynamicTest(
        name(place.entry()) + " by " + place.probe().name(),
        () -> {
          String before = acme.state();
          Answer answer = send(client, place, own, hidden);
          Answer never = send(client, place, own, Target.missing());
          assertThat(answer.status()).isEqualTo(never.status());
          assertThat(comparable(answer)).isEqualTo(comparable(never));
          if (place.entry().method().equals("GET") && answer.status() == 200) {
            assertThat(answer.json().path("items")).isEmpty();
          } else {
            assertThat(answer.status()).isIn(404, 422);
          }
          assertThat(acme.state()).isEqualTo(before);
        });
  }

  private static Answer send(ApiClient client, Place place, Target own, Target referred) {
    return send(client, place.entry().method(), place.probe().call().apply(own, referred));
  }

  private static Answer send(ApiClient client, String method, Call call) {
    return (call.body() == null ? client : client.with("Content-Type", call.type()))
        .send(method, call.path(), Optional.ofNullable(call.body()).map(it -> it.getBytes(UTF_8)));
  }

  /** Without what differs from request to request. */
  private static JsonNode comparable(Answer answer) {
    JsonNode json = answer.json().deepCopy();
    if (json instanceof ObjectNode object) {
      object.remove(List.of("requestId", "instance"));
    }
    return json;
  }

  private static String name(Entry entry) {
    return entry.method() + " " + entry.path();
  }
}
