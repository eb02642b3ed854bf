package io.taskeri.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.json.Json;
import io.taskeri.web.openapi.OpenApiDocument;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Requests made from the OpenAPI document by chance, most of them right but for one thing: whatever
 * comes, the answer is one that the document describes, and never the server's fault. The same seed
 * gives the same requests, as long as the answers are the same.
 */
public final class GeneratedRequests {
  private static final String TENANTS = "/api/v1/tenants";

  private final ApiClient anyone;
  private final ApiClient operator;
  private final JsonNode document = OpenApiDocument.served();
  private final List<Operation> operations = new ArrayList<>();
  private final Random random;
  private final GeneratedValues values;
  private final Damage damage;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private ApiClient administrator;
  private int registered;

  private record Operation(
      String method, String path, List<JsonNode> parameters, JsonNode described) {}

  /**
   * For a server.
   *
   * @param anyone sends no token
   * @param operator sends the operator's
   * @param without ids of operations that the server's storage cannot do
   */
  public GeneratedRequests(ApiClient anyone, ApiClient operator, long seed, String... without) {
    this.anyone = anyone;
    this.operator = operator;
    random = new Random(seed);
    values = new GeneratedValues(document, random);
    damage = new Damage(random);
    for (var path : document.get("paths").properties()) {
      List<JsonNode> shared = list(path.getValue().path("parameters"));
      for (var operation : path.getValue().properties()) {
        String id = operation.getValue().path("operationId").asText();
        if (!operation.getKey().equals("parameters") && !List.of(without).contains(id)) {
          List<JsonNode> parameters = new ArrayList<>(shared);
          parameters.addAll(list(operation.getValue().path("parameters")));
          operations.add(
              new Operation(operation.getKey(), path.getKey(), parameters, operation.getValue()));
        }
      }
    }
    administrator = register();
  }

  /**
   * Sends them.
   *
   * @return how often each status was answered
   */
  public Map<Integer, Integer> send(int number) {
    for (int i = 0; i < number; i++) {
      Operation operation = operations.get(random.nextInt(operations.size()));
      Answer answer = request(operation);
      assertThat(answer.status())
          .as("%s %s: %s", operation.method(), answer.response().uri(), answer.text())
          .isLessThan(500);
      values.learn(answer.json(), kind(operation));
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() == 401 || random.nextInt(500) == 0) {
        administrator = register();
      }
    }
    return statuses;
  }

  private Answer request(Operation operation) {
    ApiClient client = operation.path().startsWith("/operator/") ? operator : caller();
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode declared : operation.parameters()) {
      JsonNode parameter = resolve(declared);
      String name = parameter.path("name").asText();
      String text = values.text(name.equals("id") ? kind(operation) + "/id" : name, parameter);
      switch (parameter.path("in").asText()) {
        case "path" -> path = path.replace("{" + name + "}", text.isEmpty() ? "-" : encoded(text));
        case "query" -> {
          if (parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
            query.add(name + "=" + encoded(text));
          }
        }
        default -> client = random.nextInt(4) == 0 ? header(client, name, text) : client;
      }
    }
    if (random.nextInt(30) == 0) {
      query.add(random.nextBoolean() ? "unknown=1" : "limit=1&limit=2");
    }
    String address = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return send(client, operation, address);
  }

  private Answer send(ApiClient client, Operation operation, String address) {
    String method = operation.method().toUpperCase(Locale.ROOT);
    JsonNode content = resolve(operation.described().path("requestBody")).path("content");
    if (content.isEmpty()) {
      ApiClient asking = random.nextInt(10) == 0 ? client.with("Accept", "text/csv") : client;
      return asking.send(method, address, Optional.empty());
    }
    String type = content.fieldNames().next();
    byte[] body = body(type, content.get(type).path("schema"));
    String said = random.nextInt(30) == 0 ? "text/plain" : type;
    return client.with("Content-Type", said).send(method, address, Optional.of(body));
  }

  private byte[] body(String type, JsonNode schema) {
    if (!type.contains("json")) {
      return ("title,status\n" + random.nextLong() + ",TODO\n").getBytes(UTF_8);
    }
    JsonNode value = values.value("", schema, 0);
    return random.nextInt(3) == 0 ? damage.of(value) : Json.write(value);
  }

  private ApiClient caller() {
    return switch (random.nextInt(20)) {
      case 0 -> anyone;
      case 1 -> anyone.as("not.a.token");
      default -> administrator;
    };
  }

  private static ApiClient header(ApiClient client, String name, String text) {
    return text.matches("[!-~]+") ? client.with(name, text) : client;
  }

  private ApiClient register() {
    String body =
        """
        {"name": "Acme", "slug": "made-%d",
         "admin": {"email": "ada@acme.test", "name": "Ada", "password": "correct horse battery"}}
        """
            .formatted(registered++);
    Answer answer = anyone.post(TENANTS, body).expect(201);
    values.learn(answer.json(), "none");
    return anyone.as(answer.at("/accessToken"));
  }

  private JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  /** What the path is about: the part after its version. */
  private static String kind(Operation operation) {
    String[] parts = operation.path().split("/", -1);
    return parts.length > 3 ? parts[3] : "none";
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
