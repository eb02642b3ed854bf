package io.taskeri.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.taskeri.web.json.Json;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The body of a request, once its media type is one that the operation takes. */
public final class RequestBody {
  /** The media type of a merge patch (RFC 7396, section 4). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  /** The media type of an archive of an organization. */
  public static final String ZIP = "application/zip";

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";

  private RequestBody() {}

  /**
   * The body of a {@code POST}.
   *
   * @throws RequestProblem 415 for another media type, 400 for a broken body
   */
  public static JsonNode json(Context context) {
    return read(context, Map.of("Accept-Post", JSON), JSON);
  }

  /**
   * The body of a {@code PATCH}, as a merge patch or as plain JSON.
   *
   * @throws RequestProblem 415 for another media type, 400 for a broken body
   */
  public static JsonNode patch(Context context) {
    return read(context, Map.of("Accept-Patch", MERGE_PATCH + ", " + JSON), MERGE_PATCH, JSON);
  }

  /**
   * That the body of a {@code POST} is CSV, with whatever parameters (RFC 7111, section 5.1).
   *
   * @throws RequestProblem 415 for another media type
   */
  public static void requireCsv(Context context) {
    require(context, Map.of("Accept-Post", CSV), CSV);
  }

  /**
   * That the body of a {@code POST} is an archive.
   *
   * @throws RequestProblem 415 for another media type
   */
  public static void requireZip(Context context) {
    require(context, Map.of("Accept-Post", ZIP), ZIP);
  }

  private static JsonNode read(Context context, Map<String, String> accepted, String... types) {
    require(context, accepted, types);
    return Json.read(context.bodyAsBytes());
  }

  private static void require(Context context, Map<String, String> accepted, String... types) {
    String given = context.header(Headers.CONTENT_TYPE);
    String type = given == null ? "" : given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean encoded = context.header(Headers.CONTENT_ENCODING) != null;
    if (encoded || !List.of(types).contains(type) || !inUtf8(given)) {
      throw new RequestProblem(
          RequestError.UNSUPPORTED_MEDIA_TYPE,
          "The body must be %s%s, without Content-Encoding."
              .formatted(
                  String.join(" or ", types), List.of(types).contains(ZIP) ? "" : " in UTF-8"),
          accepted);
    }
  }

  /** JSON is UTF-8 (RFC 8259, section 8.1), so that a charset is needless, but may repeat it. */
  private static boolean inUtf8(@Nullable String contentType) {
    String charset = contentType == null ? null : MimeTypes.getCharsetFromContentType(contentType);
    return charset == null || charset.equalsIgnoreCase(StandardCharsets.UTF_8.name());
  }
}
