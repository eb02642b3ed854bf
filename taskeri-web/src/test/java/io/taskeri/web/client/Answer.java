package io.taskeri.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.taskeri.web.json.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer that agrees with the OpenAPI document, with shorthands for what tests ask of it. */
public record Answer(HttpResponse<byte[]> response, JsonNode json) {
  static Answer of(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean json = type.startsWith("application/json") || type.contains("+json");
    boolean empty = response.body().length == 0;
    return new Answer(
        response, json && !empty ? Json.read(response.body()) : MissingNode.getInstance());
  }

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** For messages of tests: all of it. */
  @Override
  public String toString() {
    return "%s %s: %s".formatted(response, response.headers().map(), text());
  }

  /** The header's value, or the empty string. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The value at a JSON Pointer, as text. */
  public String at(String pointer) {
    return json.at(pointer).asText();
  }

  /** The fields that the problem names. */
  public List<String> errorFields() {
    return json.path("errors").findValuesAsText("field");
  }

  /** The kinds of error that the problem names, field by field. */
  public List<String> errorCodes() {
    return json.path("errors").findValuesAsText("code");
  }

  /** The same answer, known to be a success. */
  public Answer expect(int status) {
    assertThat(status()).as(text()).isEqualTo(status);
    return this;
  }

  /** The same answer, known to be this problem. */
  public Answer expectProblem(int status, String code) {
    expect(status);
    assertThat(at("/code")).as(text()).isEqualTo(code);
    assertThat(at("/requestId")).isEqualTo(header("X-Request-Id"));
    return this;
  }
}
