package io.taskeri.web.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Talks to a server over HTTP, and fails on any answer that the OpenAPI document does not describe.
 * Immutable: {@link #with} and its like give another client.
 */
public final class ApiClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final OpenApiContract CONTRACT = new OpenApiContract();

  private final URI server;
  private final Map<String, String> headers;

  private ApiClient(URI server, Map<String, String> headers) {
    this.server = server;
    this.headers = headers;
  }

  /** For the API at that address; requests name their paths with that of the address. */
  public static ApiClient of(URI server) {
    return new ApiClient(server, Map.of());
  }

  /** The same with one more header, or another value of it. */
  public ApiClient with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ApiClient(server, more);
  }

  /** The same on behalf of whom the access token speaks for. */
  public ApiClient as(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  public Answer get(String path) {
    return send("GET", path, Optional.empty());
  }

  public Answer delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  public Answer put(String path) {
    return send("PUT", path, Optional.empty());
  }

  public Answer post(String path) {
    return send("POST", path, Optional.empty());
  }

  public Answer post(String path, String json) {
    return json("application/json").send("POST", path, Optional.of(json.getBytes(UTF_8)));
  }

  public Answer put(String path, String json) {
    return json("application/json").send("PUT", path, Optional.of(json.getBytes(UTF_8)));
  }

  public Answer patch(String path, String json) {
    return json("application/merge-patch+json")
        .send("PATCH", path, Optional.of(json.getBytes(UTF_8)));
  }

  public Answer send(String method, String path, Optional<byte[]> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(
                method, body.map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
    headers.forEach(request::header);
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      check(response, body);
      return Answer.of(response);
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(method + " " + path, failure);
    }
  }

  private void check(HttpResponse<byte[]> response, Optional<byte[]> body) {
    try {
      CONTRACT.check(response, server.getPath().replaceFirst("/$", ""), body);
    } catch (AssertionError undescribed) {
      String whole = "%s %s: %s".formatted(response, response.headers(), text(response));
      throw new AssertionError(whole, undescribed);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), UTF_8);
  }

  private ApiClient json(String type) {
    return headers.containsKey("Content-Type") ? this : with("Content-Type", type);
  }
}
