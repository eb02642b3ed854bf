package io.taskeri.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.taskeri.web.json.Json;
import io.taskeri.web.openapi.OpenApiDocument;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers, and the requests that led to success, against the OpenAPI document. */
public final class OpenApiContract {
  /** Headers that any answer may bear, by HTTP itself or against misuse by browsers. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "cache-control",
          "connection",
          "content-length",
          "content-security-policy",
          "content-type",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "date",
          "referrer-policy",
          "strict-transport-security",
          "transfer-encoding",
          "x-content-type-options",
          "x-frame-options");

  /** Those that every answer must bear, whatever route or fault it comes from. */
  private static final Set<String> ALWAYS =
      Set.of(
          "cache-control",
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "referrer-policy",
          "x-content-type-options",
          "x-frame-options");

  /** What can befall any request; all else must stand in the document by its status. */
  private static final Set<Integer> BY_DEFAULT =
      Set.of(404, 405, 408, 413, 414, 429, 431, 500, 503);

  private final JsonNode document = OpenApiDocument.read();
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<JsonNode, Schema> known = new ConcurrentHashMap<>();

  /**
   * Fails unless the document describes the answer.
   *
   * @param mount the path below which the API is served
   */
  public void check(HttpResponse<byte[]> response, String mount, Optional<byte[]> sent) {
    assertThat(response.headers().map().keySet()).as(response.toString()).containsAll(ALWAYS);
    String method = response.request().method().toLowerCase(Locale.ROOT);
    JsonNode path = path(response.uri().getPath().substring(mount.length()));
    JsonNode operation = path.path(method.equals("head") ? "get" : method);
    if (method.equals("options") && response.statusCode() == 204) {
      return;
    }
    if (operation.isMissingNode()) {
      int refused = path.isMissingNode() ? 404 : 405;
      boolean ambiguous = response.uri().getRawPath().matches(".*%(2[eEfF]|00|5[cC]).*");
      assertThat(response.statusCode()).as("%s", response).isIn(refused, ambiguous ? 400 : refused);
      check(response, resolve(document.at("/components/responses/Refused")));
      return;
    }
    check(response, documented(operation, response.statusCode()));
    if (response.statusCode() < 300 && sent.isPresent()) {
      checkSent(response, operation, sent.get());
    }
  }

  /** Fails unless every example of a body fits what it is an example of. */
  public void checkExamples() {
    checkExamples("", document.get("paths"));
    checkExamples("", document.at("/components/responses"));
  }

  private void checkExamples(String where, JsonNode node) {
    for (var example : node.path("examples").properties()) {
      JsonNode value = resolve(example.getValue()).get("value");
      validate(where + "/examples/" + example.getKey(), node.get("schema"), value);
    }
    for (var field : node.properties()) {
      checkExamples(where + "/" + field.getKey(), field.getValue());
    }
  }

  private JsonNode paths() {
    return document.get("paths");
  }

  private JsonNode path(String path) {
    List<String> fitting =
        paths().properties().stream()
            .map(Map.Entry::getKey)
            .filter(it -> path.matches(it.replaceAll("\\{[^}]+}", "[^/]+")))
            .sorted((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
            .toList();
    return fitting.isEmpty() ? document.path("none") : paths().get(fitting.get(0));
  }

  private JsonNode documented(JsonNode operation, int status) {
    JsonNode responses = operation.get("responses");
    JsonNode own = responses.path(String.valueOf(status));
    if (own.isMissingNode() && BY_DEFAULT.contains(status)) {
      return resolve(responses.path("default"));
    }
    assertThat(own.isMissingNode())
        .as("%s answered %d, undocumented", operation.get("operationId"), status)
        .isFalse();
    return resolve(own);
  }

  private void check(HttpResponse<byte[]> response, JsonNode described) {
    String where = response.request().method() + " " + response.uri() + " " + response.statusCode();
    checkHeaders(where, response, described.path("headers"));
    boolean bare = response.request().method().equals("HEAD");
    if (described.path("content").isEmpty()) {
      assertThat(response.body()).as(where).isEmpty();
    } else if (!bare) {
      checkBody(where, type(response), response.body(), described.get("content"));
    }
  }

  private void checkHeaders(String where, HttpResponse<byte[]> response, JsonNode described) {
    for (var entry : described.properties()) {
      JsonNode header = resolve(entry.getValue());
      Optional<String> value = response.headers().firstValue(entry.getKey());
      if (header.path("required").asBoolean()) {
        assertThat(value).as("%s: %s", where, entry.getKey()).isPresent();
      }
      value.ifPresent(
          it ->
              validate(
                  where + ": " + entry.getKey(),
                  header.get("schema"),
                  JsonNodeFactory.instance.textNode(it)));
    }
    for (String name : response.headers().map().keySet()) {
      boolean documented =
          described.properties().stream().anyMatch(it -> it.getKey().equalsIgnoreCase(name));
      if (!documented && !EVERYWHERE.contains(name.toLowerCase(Locale.ROOT))) {
        fail("%s: undocumented header %s", where, name);
      }
    }
  }

  private void checkSent(HttpResponse<byte[]> response, JsonNode operation, byte[] sent) {
    String type = response.request().headers().firstValue("Content-Type").orElse("");
    checkBody(
        response.request().method() + " " + response.uri() + " was sent",
        type,
        sent,
        operation.at("/requestBody/content"));
  }

  private void checkBody(String where, String type, byte[] body, JsonNode content) {
    JsonNode media = content.path(type.split(";", 2)[0]);
    assertThat(media.isMissingNode()).as("%s: undocumented type %s", where, type).isFalse();
    if (media.has("x-itemSchema")) {
      new String(body, UTF_8)
          .lines()
          .forEach(it -> validate(where, media.get("x-itemSchema"), Json.read(it.getBytes(UTF_8))));
    } else if (type.contains("json")) {
      validate(where, media.get("schema"), Json.read(body));
    }
  }

  private void validate(String where, JsonNode schema, JsonNode value) {
    List<Error> errors = known.computeIfAbsent(schema, this::compile).validate(value);
    assertThat(errors).as("%s: %s", where, value).isEmpty();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.get("components"));
    return schemas.getSchema(whole);
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static String type(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Content-Type").orElse("none");
  }
}
