package io.taskeri.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.OpenApiContract;
import io.taskeri.web.client.RegisteredRoute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private static final JsonNode WHOLE = OpenApiDocument.read();
  private static final JsonNode SERVED = OpenApiDocument.served();

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_route_has_an_operation_and_every_operation_a_route() {
    assertThat(routes().stream().map(RegisteredRoute::toString).collect(Collectors.toSet()))
        .isEqualTo(operations(SERVED).keySet());
  }

  @Test
  void what_is_planned_has_no_route() {
    Set<String> planned = new TreeSet<>(operations(WHOLE).keySet());
    planned.removeAll(operations(SERVED).keySet());

    assertThat(routes().stream().map(RegisteredRoute::toString).filter(planned::contains))
        .as("served by now: take the mark x-planned off")
        .isEmpty();
  }

  @Test
  void an_operation_is_public_exactly_when_its_route_is() {
    Set<String> open =
        routes().stream()
            .filter(RegisteredRoute::open)
            .map(RegisteredRoute::toString)
            .collect(Collectors.toSet());
    Set<String> documented = new TreeSet<>();
    operations(SERVED)
        .forEach(
            (name, operation) -> {
              if (operation.has("security") && operation.get("security").isEmpty()) {
                documented.add(name);
              }
            });
    assertThat(open).isEqualTo(documented).isNotEmpty();
  }

  @Test
  void every_reference_leads_somewhere() {
    for (JsonNode document : List.of(WHOLE, SERVED)) {
      assertThat(document.findValuesAsText("$ref"))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(document.at(it.substring(1)).isMissingNode()).isFalse());
    }
  }

  @Test
  void every_component_is_used() {
    for (JsonNode document : List.of(WHOLE, SERVED)) {
      Set<String> used = new TreeSet<>(document.findValuesAsText("$ref"));
      Set<String> defined = new TreeSet<>();
      for (var kind : document.get("components").properties()) {
        if (!kind.getKey().equals("securitySchemes")) {
          kind.getValue()
              .fieldNames()
              .forEachRemaining(it -> defined.add("#/components/" + kind.getKey() + "/" + it));
        }
      }
      assertThat(used).isEqualTo(defined);
    }
  }

  @Test
  void every_tag_is_used_and_every_used_one_is_described() {
    for (JsonNode document : List.of(WHOLE, SERVED)) {
      Set<String> used = new TreeSet<>();
      operations(document).values().forEach(it -> used.add(it.get("tags").get(0).asText()));

      assertThat(document.get("tags").findValuesAsText("name"))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void what_is_served_bears_no_trace_of_what_is_planned() {
    assertThat(SERVED.findValues("x-planned")).isEmpty();
    assertThat(SERVED.get("paths").properties())
        .allSatisfy(it -> assertThat(METHODS).anyMatch(it.getValue()::has));
    for (var kind : SERVED.get("components").properties()) {
      assertThat(kind.getValue()).as(kind.getKey()).isNotEmpty();
    }
  }

  /** Else nobody would notice a file that is forgotten in the list. */
  @Test
  void every_file_is_part_of_the_document() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(OpenApiDocument.class.getResource("openapi.yaml")).toURI())
            .resolveSibling("parts");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(it -> "parts/" + it.getFileName()))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(OpenApiDocument.FILES).contains(it));
    }
  }

  @Test
  void files_add_to_each_other_and_none_replaces_what_another_gives() {
    String one = "{info: {title: t}, paths: {/a: {}}, components: {schemas: {A: {type: string}}}}";
    String other = "{paths: {/b: {}}, components: {schemas: {B: {}}, headers: {A: {}}}}";

    assertThat(OpenApiDocument.merged(List.of(one, other)).toString())
        .isEqualTo(
            "{\"info\":{\"title\":\"t\"},\"paths\":{\"/a\":{},\"/b\":{}},\"components\":"
                + "{\"schemas\":{\"A\":{\"type\":\"string\"},\"B\":{}},\"headers\":{\"A\":{}}}}");
    for (String clash :
        List.of("info: {x: y}", "paths: {/a: {}}", "components: {schemas: {A: {title: x}}}")) {
      assertThatThrownBy(() -> OpenApiDocument.merged(List.of(one, clash)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("given by two files");
    }
    assertThatThrownBy(() -> OpenApiDocument.merged(List.of("{a: 1, a: 2}")))
        .hasMessageContaining("Duplicate");
  }

  @Test
  void every_example_fits_what_it_shows() {
    new OpenApiContract().checkExamples();
  }

  @Test
  void every_answer_in_json_has_an_example() {
    operations(WHOLE)
        .forEach(
            (name, operation) -> {
              for (JsonNode answer : operation.get("responses")) {
                JsonNode described =
                    answer.has("$ref")
                        ? WHOLE.at(answer.get("$ref").asText().substring(1))
                        : answer;
                for (var media : described.path("content").properties()) {
                  if (media.getKey().matches("application/(problem\\+)?json")) {
                    assertThat(media.getValue().path("examples")).as(name).isNotEmpty();
                  }
                }
              }
            });
  }

  /** A comma in a description without quotes would break off, and make a field of the rest. */
  @Test
  void no_field_name_is_a_piece_of_prose() {
    List<String> names = new ArrayList<>();
    collectNames(WHOLE, names);

    assertThat(names).isNotEmpty().allMatch(it -> it.matches("[A-Za-z0-9_$./{}+-]+"));
  }

  private static void collectNames(JsonNode node, List<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(it -> collectNames(it, names));
  }

  @Test
  void operation_ids_are_unique() {
    assertThat(WHOLE.get("paths").findValuesAsText("operationId"))
        .doesNotHaveDuplicates()
        .hasSameSizeAs(operations(WHOLE).keySet());
  }

  @Test
  void the_document_is_answered_without_what_is_planned() {
    Answer answer = server.client().get("/openapi.json").expect(200);

    assertThat(answer.json()).isEqualTo(SERVED);
  }

  @Test
  void the_page_loads_nothing_from_elsewhere_and_runs_no_inline_script() {
    Answer page = server.client().get("/docs").expect(200);

    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';");
    assertThat(page.text()).doesNotContain("http://", "https://", "onload", "<script>");
    List<String> files = new ArrayList<>();
    for (String part : page.text().split("(src|href)=\"", -1)) {
      files.add(part.substring(0, Math.max(0, part.indexOf('"'))));
    }
    assertThat(files).contains("docs/swagger-ui-bundle.js", "docs/start.js");
    files.stream()
        .filter(it -> it.startsWith("docs/"))
        .forEach(it -> server.client().get("/" + it).expect(200));
    server.client().get("/docs/another.js").expectProblem(404, "no-such-route");
  }

  private static List<RegisteredRoute> routes() {
    return RegisteredRoute.of(server.javalin());
  }

  /** The operations by method and path, as in {@code GET /me}. */
  private static Map<String, JsonNode> operations(JsonNode document) {
    Map<String, JsonNode> operations = new TreeMap<>();
    for (var path : document.get("paths").properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.put(
              entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), entry.getValue());
        }
      }
    }
    return operations;
  }
}
