package io.taskeri.web.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.text.Digest;
import io.taskeri.web.json.Json;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The header {@code Idempotency-Key} (after the IETF draft of that name): within one caller, method
 * and path it makes a request that is sent again have one effect.
 */
public final class IdempotencyKey {
  private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKey() {}

  /**
   * The key that the request brings, if it brings one.
   *
   * @param caller within whose requests the key is to be told from others; empty on a public route
   * @param body what is asked for; members in another order are the same request
   * @throws RequestProblem 400 when the key is not of 1 to 255 visible characters
   */
  public static Optional<RetryKey> of(Context context, String caller, JsonNode body) {
    return of(context, caller, () -> fingerprint(body));
  }

  /**
   * The same for a body of another kind.
   *
   * @param fingerprint tells one body from another
   */
  public static Optional<RetryKey> of(
      Context context, String caller, Supplier<String> fingerprint) {
    List<String> values = Collections.list(context.req().getHeaders(Headers.IDEMPOTENCY_KEY));
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1 || !FORM.matcher(values.get(0)).matches()) {
      throw new RequestProblem(
          RequestError.INVALID_PARAMETER,
          new FieldError(
              Headers.IDEMPOTENCY_KEY, "malformed", "must be 1 to 255 visible characters"));
    }
    String scope = caller + '\n' + context.method() + '\n' + context.path();
    return Optional.of(new RetryKey(scope, values.get(0), fingerprint.get()));
  }

  /** Says in the answer that it was made by an earlier request. */
  public static void markReplayed(Context context, boolean replayed) {
    if (replayed) {
      context.header(Headers.IDEMPOTENCY_REPLAYED, "true");
    }
  }

  /** A digest without the passwords: what is stored must be no help in guessing them. */
  private static String fingerprint(JsonNode body) {
    JsonNode asked = body.deepCopy();
    for (JsonNode parent : asked.findParents("password")) {
      ((ObjectNode) parent).remove("password");
    }
    return Digest.sha256(Json.text(asked));
  }
}
