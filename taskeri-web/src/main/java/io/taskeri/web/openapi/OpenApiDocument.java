package io.taskeri.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.taskeri.web.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The OpenAPI 3.1 document: written in YAML, in one file for each resource, and answered in JSON.
 *
 * <p>It is written before the code that serves it. What is not served yet bears {@code x-planned:
 * true}, be it an operation, or a parameter, property or media type of one that is served: {@link
 * #read()} has it, {@link #served()} has not.
 */
public final class OpenApiDocument {
  /** The files that make the document, in the order in which it lists their operations. */
  static final List<String> FILES =
      List.of(
          "openapi.yaml",
          "parts/shared.yaml",
          "parts/tenants.yaml",
          "parts/auth.yaml",
          "parts/me.yaml",
          "parts/users.yaml",
          "parts/invitations.yaml",
          "parts/roles.yaml",
          "parts/departments.yaml",
          "parts/teams.yaml",
          "parts/projects.yaml",
          "parts/tasks.yaml",
          "parts/labels.yaml",
          "parts/comments.yaml",
          "parts/time-logs.yaml",
          "parts/activity.yaml",
          "parts/search.yaml",
          "parts/statistics.yaml",
          "parts/operations.yaml",
          "parts/operator.yaml");

  /** The methods under which a path has its operations. */
  static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /** Marks what is not served yet. */
  static final String PLANNED = "x-planned";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

  /** The maps to which several files contribute. */
  private static final Pattern SHARED = Pattern.compile("/paths|/components(/[A-Za-z]+)?");

  private OpenApiDocument() {}

  /** The whole document, with what is planned, read from the jar. */
  public static ObjectNode read() {
    return merged(FILES.stream().map(OpenApiDocument::file).toList());
  }

  /** The document of what is served, and of nothing else. */
  public static ObjectNode served() {
    ObjectNode served = read();
    removeAnywhere(served, it -> it.path(PLANNED).asBoolean());
    JsonNode paths = served.path("paths");
    removeFrom(paths, it -> METHODS.stream().noneMatch(it::has));
    removeUnusedTags(served.path("tags"), paths);
    removeUnusedComponents(served);
    return served;
  }

  /** The document in JSON, as it is answered by a server at this address. */
  static byte[] json(String server) {
    ObjectNode document = served();
    ((ObjectNode) document.at("/servers/0")).put("url", server);
    return Json.write(document);
  }

  /**
   * One document of several texts in YAML.
   *
   * @throws IllegalStateException when a text gives a key twice, or two texts give the same
   */
  static ObjectNode merged(List<String> texts) {
    ObjectNode whole = YAML.createObjectNode();
    for (String text : texts) {
      try {
        add(whole, YAML.readTree(text), "");
      } catch (JsonProcessingException broken) {
        throw new IllegalStateException(broken);
      }
    }
    return whole;
  }

  private static void add(ObjectNode whole, JsonNode part, String where) {
    for (var field : part.properties()) {
      String path = where + "/" + field.getKey();
      JsonNode there = whole.get(field.getKey());
      if (there == null) {
        whole.set(field.getKey(), field.getValue());
      } else if (SHARED.matcher(path).matches()) {
        add((ObjectNode) there, field.getValue(), path);
      } else {
        throw new IllegalStateException("given by two files: " + path);
      }
    }
  }

  private static String file(String name) {
    try (InputStream yaml = OpenApiDocument.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(yaml, name).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void removeAnywhere(JsonNode node, Predicate<JsonNode> unwanted) {
    removeFrom(node, unwanted);
    node.forEach(it -> removeAnywhere(it, unwanted));
  }

  private static void removeFrom(JsonNode node, Predicate<JsonNode> unwanted) {
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      if (unwanted.test(children.next())) {
        children.remove();
      }
    }
  }

  private static void removeUnusedTags(JsonNode tags, JsonNode paths) {
    Set<String> used = new HashSet<>();
    paths.findValues("tags").forEach(names -> names.forEach(it -> used.add(it.asText())));
    removeFrom(tags, it -> !used.contains(it.path("name").asText()));
  }

  private static void removeUnusedComponents(ObjectNode document) {
    Set<String> used = references(document);
    for (var kind : document.path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) { // named, not referred to
        String prefix = "#/components/" + kind.getKey() + "/";
        ((ObjectNode) kind.getValue())
            .properties()
            .removeIf(it -> !used.contains(prefix + it.getKey()));
      }
    }
    removeFrom(document.path("components"), JsonNode::isEmpty);
  }

  /** All references that can be reached from the operations. */
  private static Set<String> references(ObjectNode document) {
    Set<String> found = new HashSet<>();
    Deque<JsonNode> left = new ArrayDeque<>(List.of(document.path("paths")));
    while (!left.isEmpty()) {
      for (String reference : left.remove().findValuesAsText("$ref")) {
        if (found.add(reference)) {
          left.add(document.at(reference.substring(1)));
        }
      }
    }
    return found;
  }
}
