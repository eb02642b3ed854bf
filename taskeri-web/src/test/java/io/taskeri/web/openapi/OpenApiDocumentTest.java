package io.taskeri.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.OpenApiContract;
import io.taskeri.web.client.RegisteredRoute;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

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
        .isEqualTo(new TreeSet<>(operations()));
  }

  @Test
  void an_operation_is_public_exactly_when_its_route_is() {
    Set<String> open =
        routes().stream()
            .filter(RegisteredRoute::open)
            .map(RegisteredRoute::toString)
            .collect(Collectors.toSet());
    Set<String> documented = new TreeSet<>();
    for (String operation : operations()) {
      if (operation(operation).path("security").isEmpty() && operation(operation).has("security")) {
        documented.add(operation);
      }
    }
    assertThat(open).isEqualTo(documented).isNotEmpty();
  }

  @Test
  void every_reference_leads_somewhere() {
    JsonNode document = OpenApiDocument.read();
    List<String> references = document.findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(document.at(it.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void every_component_is_used() {
    JsonNode document = OpenApiDocument.read();
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

  @Test
  void every_example_fits_what_it_shows() {
    new OpenApiContract().checkExamples();
  }

  /** A comma in a description without quotes would break off, and make a field of the rest. */
  @Test
  void no_field_name_is_a_piece_of_prose() {
    List<String> names = new ArrayList<>();
    collectNames(OpenApiDocument.read(), names);

    assertThat(names).isNotEmpty().allMatch(it -> it.matches("[A-Za-z0-9_$./{}+-]+"));
  }

  private static void collectNames(JsonNode node, List<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(it -> collectNames(it, names));
  }

  @Test
  void operation_ids_are_unique() {
    List<String> ids = OpenApiDocument.read().get("paths").findValuesAsText("operationId");

    assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(operations());
  }

  @Test
  void the_document_is_served_as_it_was_written() {
    Answer answer = server.client().get("/openapi.json").expect(200);

    assertThat(answer.json()).isEqualTo(OpenApiDocument.read());
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

  private static List<String> operations() {
    List<String> operations = new ArrayList<>();
    for (var path : OpenApiDocument.read().get("paths").properties()) {
      Iterator<String> methods = path.getValue().fieldNames();
      methods.forEachRemaining(
          it -> {
            if (METHODS.contains(it)) {
              operations.add(it.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
          });
    }
    return operations;
  }

  private static JsonNode operation(String name) {
    String[] parts = name.split(" ", 2);
    return OpenApiDocument.read().get("paths").get(parts[1]).get(parts[0].toLowerCase(Locale.ROOT));
  }
}
