package io.taskeri.web.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskeri.web.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What becomes of a JSON body on its way through bad hands. */
final class Damage {
  /** Values that fit few fields; some no JSON, or none that one would write. */
  private static final List<String> RAW =
      List.of(
          "1e999999999",
          "-0",
          "1.5",
          "12345678901234567890",
          "NaN",
          "true",
          "null",
          "[]",
          "{}",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"a\\u0000b\"",
          "'x'",
          "{\"a\":1,\"a\":2}",
          "[".repeat(2_000),
          "\"" + "x".repeat(70_000) + "\"",
          "9".repeat(2_000));

  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  /** One thing about it is wrong, or merely unusual. */
  byte[] of(JsonNode body) {
    byte[] whole = Json.write(body);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length + 1));
      case 1 -> flipped(whole);
      case 2 -> RAW.get(random.nextInt(RAW.size())).getBytes(UTF_8);
      case 3 -> more(body);
      default -> replaced(body);
    };
  }

  private byte[] flipped(byte[] whole) {
    byte[] other = whole.clone();
    for (int i = 0; i <= random.nextInt(3) && other.length > 0; i++) {
      other[random.nextInt(other.length)] = (byte) random.nextInt(256);
    }
    return other;
  }

  private static byte[] more(JsonNode body) {
    if (body instanceof ObjectNode object) {
      return Json.write(object.deepCopy().put("tenantId", "another").put("version", 7));
    }
    return Json.write(JsonNodeFactory.instance.arrayNode().add(body));
  }

  /** With a raw value in place of one of its own. */
  private byte[] replaced(JsonNode body) {
    JsonNode copy = body.deepCopy();
    List<ObjectNode> objects = new ArrayList<>();
    collect(copy, objects);
    if (objects.isEmpty()) {
      return Json.write(body);
    }
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String mark = "planted-mark-to-be-replaced";
    object.put(names.get(random.nextInt(names.size())), mark);
    String text = new String(Json.write(copy), ISO_8859_1);
    return text.replace('"' + mark + '"', RAW.get(random.nextInt(RAW.size()))).getBytes(ISO_8859_1);
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    node.forEach(it -> collect(it, objects));
  }
}
