package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/**
 * Writes what went well: single resources with their {@code ETag}, pages with their {@code Link}.
 */
public final class Answer {
  private static final String JSON = "application/json";

  private Answer() {}

  /** 200 with a resource, or 304 when the caller has the very same (RFC 9110, section 13.1.2). */
  public static void resource(Context context, long version, Object resource) {
    String body = Json.text(resource);
    EntityTag tag = EntityTag.of(version, body);
    boolean known = isKnown(context, tag);
    context.header(Headers.ETAG, tag.toString()).header(Headers.CACHE_CONTROL, "private, no-cache");
    if (known) {
      context.status(304);
    } else {
      context.contentType(JSON).result(body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** 200 with a resource that was changed. */
  public static void changed(Context context, long version, Object resource) {
    String body = Json.text(resource);
    context
        .header(Headers.ETAG, EntityTag.of(version, body).toString())
        .contentType(JSON)
        .result(body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * 201 with a resource that was created.
   *
   * @param location where it is found, below the path at which the API is mounted
   */
  public static void created(Context context, String location, long version, Object resource) {
    context.status(201).header(Headers.LOCATION, context.contextPath() + location);
    changed(context, version, resource);
  }

  /** 200 with something that is no resource of its own, such as tokens. */
  public static void json(Context context, Object value) {
    context.contentType(JSON).result(Json.write(value));
  }

  /** 204, after a resource is gone. */
  public static void nothing(Context context) {
    context.status(204);
    context.res().setContentType(null);
  }

  private static boolean isKnown(Context context, EntityTag tag) {
    List<String> values = Collections.list(context.req().getHeaders(Headers.IF_NONE_MATCH));
    String value = String.join(", ", values).strip();
    boolean asked =
        context.req().getMethod().equals("GET") || context.req().getMethod().equals("HEAD");
    if (values.isEmpty() || !asked) {
      return false;
    }
    return value.equals("*")
        || EntityTag.list(Headers.IF_NONE_MATCH, value).stream()
            .anyMatch(it -> it.opaque().equals(tag.opaque()));
  }
}
