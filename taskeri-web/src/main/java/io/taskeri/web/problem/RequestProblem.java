package io.taskeri.web.problem;

import io.taskeri.web.health.HealthCheck;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that this adapter refuses by itself, before any use case sees it. */
public final class RequestProblem extends RuntimeException {
  private final RequestError error;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;
  private final transient List<HealthCheck> checks;

  private RequestProblem(
      RequestError error,
      String detail,
      List<FieldError> errors,
      Map<String, String> headers,
      List<HealthCheck> checks) {
    super(detail);
    this.error = error;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
    this.checks = List.copyOf(checks);
  }

  /**
   * @param detail what happened, for people; it never repeats what was sent
   */
  public RequestProblem(RequestError error, String detail) {
    this(error, detail, List.of(), Map.of(), List.of());
  }

  /** With headers that the answer must bear, such as {@code Allow}. */
  public RequestProblem(RequestError error, String detail, Map<String, String> headers) {
    this(error, detail, List.of(), headers, List.of());
  }

  /**
   * @param errors at least one
   */
  public RequestProblem(RequestError error, List<FieldError> errors) {
    this(error, describe(errors), errors, Map.of(), List.of());
  }

  /** With one field at fault. */
  public RequestProblem(RequestError error, FieldError field) {
    this(error, List.of(field));
  }

  /** The server cannot serve at this moment, because a check has failed. */
  public static RequestProblem notReady(List<HealthCheck> checks) {
    String failed =
        checks.stream()
            .filter(it -> !it.passed())
            .map(HealthCheck::name)
            .collect(Collectors.joining(", "));
    return new RequestProblem(
        RequestError.NOT_READY,
        "Not ready: " + failed + ".",
        List.of(),
        Map.of("Retry-After", "2"),
        checks);
  }

  /** Which kind of error it is. */
  public RequestError error() {
    return error;
  }

  /** What is wrong where, if the input is at fault. */
  public List<FieldError> errors() {
    return errors;
  }

  /** What was looked at, if the question was whether the server is ready. */
  List<HealthCheck> checks() {
    return checks;
  }

  Map<String, String> headers() {
    return headers;
  }

  private static String describe(List<FieldError> errors) {
    FieldError first = errors.get(0);
    String field = first.field().isEmpty() ? "The body" : first.field();
    String detail = field + " " + first.message();
    return errors.size() == 1 ? detail + "." : detail + ", and more: see errors.";
  }
}
