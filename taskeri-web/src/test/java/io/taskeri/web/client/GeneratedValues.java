package io.taskeri.web.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Values that fit a schema of the OpenAPI document, more or less: many of them are what answers
 * have told before, so that requests refer to what is there.
 */
final class GeneratedValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_KNOWN = 200;

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "a",
          "'",
          "\"; DROP TABLE tasks; --",
          "%27",
          "null",
          "me",
          "none",
          "-1",
          "0",
          "\u00e9\u0301",
          "\u202eevil",
          "\ud83d\ude00",
          "=1+1",
          "../..",
          "a\nb",
          "\u0000",
          "ß",
          "İ",
          "2026-02-30",
          "9999999999999999999",
          "00000000-0000-0000-0000-000000000000");

  private final JsonNode document;
  private final Random random;
  private final Map<String, List<String>> known = new HashMap<>();

  GeneratedValues(JsonNode document, Random random) {
    this.document = document;
    this.random = random;
  }

  /**
   * Remembers the texts of an answer under their fields' names, and ids as those of their kind.
   *
   * @param kind such as {@code tasks}
   */
  void learn(JsonNode answer, String kind) {
    for (var field : answer.properties()) {
      if (field.getValue().isTextual()) {
        remember(field.getKey(), field.getValue().textValue());
        if (field.getKey().equals("id")) {
          remember(kind + "/id", field.getValue().textValue());
        }
      }
      learn(field.getValue(), field.getKey().equals("items") ? kind : field.getKey() + "s");
    }
    if (answer.isArray()) {
      answer.forEach(it -> learn(it, kind));
    }
  }

  private void remember(String name, String text) {
    List<String> texts = known.computeIfAbsent(name, it -> new ArrayList<>());
    if (texts.size() < MOST_KNOWN) {
      texts.add(text);
    } else {
      texts.set(random.nextInt(MOST_KNOWN), text);
    }
  }

  /** A text for a parameter or header of that name. */
  String text(String name, JsonNode parameter) {
    JsonNode value = value(name, resolve(parameter.path("schema")), 0);
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(it -> parts.add(it.asText()));
      return String.join(",", parts);
    }
    return value.asText();
  }

  JsonNode value(String name, JsonNode declared, int depth) {
    JsonNode schema = resolve(declared);
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (schema.has("enum")) {
      return one(schema.get("enum"));
    }
    if (schema.has("anyOf")) {
      return value(name, one(schema.get("anyOf")), depth);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? one(type).asText() : type.asText("string")) {
      case "object" -> object(schema, depth);
      case "array" -> array(name, schema, depth);
      case "integer", "number" -> JSON.numberNode(integer(schema));
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(string(name, schema));
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(it -> required.add(it.asText()));
    for (var property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
        object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
      }
    }
    return object;
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    int size = Math.max(schema.path("minItems").asInt(), depth > 4 ? 0 : random.nextInt(4));
    for (int i = 0; i < size; i++) {
      array.add(value(singular(name), schema.path("items"), depth + 1));
    }
    return array;
  }

  private long integer(JsonNode schema) {
    long least = schema.path("minimum").asLong(-5);
    long most = schema.path("maximum").asLong(1_000);
    return random.nextInt(10) == 0
        ? random.nextLong()
        : least + (long) (random.nextDouble() * (most - least + 1));
  }

  private String string(String name, JsonNode schema) {
    if (random.nextInt(20) == 0) {
      return ODD.get(random.nextInt(ODD.size()));
    }
    List<String> texts = known.getOrDefault(name, List.of());
    if (!texts.isEmpty() && random.nextInt(name.endsWith("/id") ? 20 : 3) > 0) {
      return texts.get(random.nextInt(texts.size()));
    }
    return switch (schema.path("format").asText()) {
      case "date" -> LocalDate.of(2026, 11, 23).plusDays(random.nextInt(400) - 200).toString();
      case "date-time" ->
          Instant.parse("2026-11-23T09:00:00Z").plusSeconds(random.nextInt(1_000_000)).toString();
      case "uuid" -> id(name);
      default -> plain(name, schema);
    };
  }

  /** One that names something more often than not. */
  private String id(String name) {
    String kind = name.replaceFirst("Id$", "s/id");
    List<String> ids = known.getOrDefault(kind, known.getOrDefault("id", List.of()));
    return ids.isEmpty()
        ? "0199d4b0-3b7e-7c11-8a52-%012x".formatted(random.nextInt(1_000))
        : ids.get(random.nextInt(ids.size()));
  }

  private String plain(String name, JsonNode schema) {
    if (name.toLowerCase(Locale.ROOT).contains("email")) {
      return "p" + random.nextInt(1_000) + "@acme.test";
    }
    if (name.equals("key") || name.equals("slug")) {
      String letters = Integer.toString(random.nextInt(36 * 36 * 36) + 46_656, 36);
      String text = "k" + letters.substring(0, 3);
      return name.equals("key") ? text.toUpperCase(Locale.ROOT) : text + "-x";
    }
    int least = schema.path("minLength").asInt(1);
    int most = Math.min(schema.path("maxLength").asInt(40), 300);
    int length = least + random.nextInt(Math.max(1, most - least + 1));
    return random
        .ints(length, 0x20, random.nextInt(4) == 0 ? 0x2fff : 0x7e)
        .filter(Character::isDefined)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private JsonNode one(JsonNode choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
