package io.taskeri.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.client.RegisteredRoute;
import io.taskeri.web.openapi.OpenApiDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that writes, and every field there is anywhere: it takes its own and no other. */
class MassAssignmentTest {
  /** What a table or a claim has, and no schema names. */
  private static final List<String> INNER =
      List.of(
          "passwordHash",
          "password_hash",
          "tenantId",
          "tenant_id",
          "tenant_schema",
          "schemaName",
          "actorId",
          "userId",
          "isAdmin",
          "admin_",
          "__proto__",
          "constructor");

  private static final JsonNode DOCUMENT = OpenApiDocument.read();
  private static final TestServer SERVER = new TestServer();
  private static final ApiClient ADA = new Acme(SERVER).ada();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<RegisteredRoute> routes() {
    return RegisteredRoute.of(SERVER.javalin()).stream()
        .filter(it -> type(operation(it)).isPresent())
        .toList();
  }

  @Test
  void there_are_many_such_routes_and_fields() {
    assertThat(routes()).hasSizeGreaterThan(25);
    assertThat(everyField())
        .hasSizeGreaterThan(60)
        .contains("version", "createdAt", "passwordHash");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void a_route_takes_its_own_fields_alone(RegisteredRoute route) {
    JsonNode operation = operation(route);
    Set<String> own = new TreeSet<>();
    collect(body(operation), own);
    assertThat(own).as("the fields of %s", route).isNotEmpty();
    Set<String> foreign = everyField();
    foreign.removeAll(own);
    for (List<String> some : parts(foreign)) {
      ObjectNode sent = JsonNodeFactory.instance.objectNode();
      some.forEach(it -> sent.put(it, "planted"));
      Answer answer =
          caller(route)
              .with("Content-Type", type(operation).orElseThrow())
              .send(
                  route.method(),
                  route.path().replaceAll("\\{[^}]+}", "0199d4b0-3b7e-7c11-8a52-000000000005"),
                  Optional.of(sent.toString().getBytes(StandardCharsets.UTF_8)))
              .expectProblem(400, "invalid-request");
      assertThat(answer.json().get("errors"))
          .filteredOn(it -> it.get("code").asText().equals("unknown-field"))
          .extracting(it -> it.get("field").asText().substring(1))
          .containsExactlyInAnyOrderElementsOf(some);
    }
  }

  private static ApiClient caller(RegisteredRoute route) {
    return route.path().startsWith("/operator/") ? ADA.as(TestServer.OPERATOR) : ADA;
  }

  private static JsonNode operation(RegisteredRoute route) {
    return DOCUMENT.get("paths").get(route.path()).get(route.method().toLowerCase(Locale.ROOT));
  }

  /** The media type of its JSON, if it takes any. */
  private static Optional<String> type(JsonNode operation) {
    return operation.at("/requestBody/content").properties().stream()
        .map(it -> it.getKey())
        .filter(it -> it.endsWith("json"))
        .findFirst();
  }

  private static JsonNode body(JsonNode operation) {
    return operation.at("/requestBody/content").get(type(operation).orElseThrow()).get("schema");
  }

  private static Set<String> everyField() {
    Set<String> fields = new TreeSet<>(INNER);
    DOCUMENT.at("/components/schemas").forEach(it -> collect(it, fields));
    return fields;
  }

  /** The names of a schema's own properties, those of what it is put together of included. */
  private static void collect(JsonNode schema, Set<String> names) {
    JsonNode meant =
        schema.has("$ref") ? DOCUMENT.at(schema.get("$ref").asText().substring(1)) : schema;
    meant.path("properties").fieldNames().forEachRemaining(names::add);
    meant.path("allOf").forEach(it -> collect(it, names));
  }

  /** So few at a time that each is named: of countless errors only a hundred are told. */
  private static List<List<String>> parts(Set<String> names) {
    List<String> all = List.copyOf(names);
    int half = all.size() / 2;
    return List.of(all.subList(0, half), all.subList(half, all.size()));
  }
}
