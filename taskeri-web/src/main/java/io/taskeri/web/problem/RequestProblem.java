package io.taskeri.web.problem;

import java.util.List;
import java.util.Map;

/** A request that this adapter refuses by itself, before any use case sees it. */
public final class RequestProblem extends RuntimeException {
  private final RequestError error;
  private final transient List<FieldError> errors;
  private final transient Map<String, String> headers;

  private RequestProblem(
      RequestError error, String detail, List<FieldError> errors, Map<String, String> headers) {
    super(detail);
    this.error = error;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /**
   * @param detail what happened, for people; it never repeats what was sent
   */
  public RequestProblem(RequestError error, String detail) {
    this(error, detail, List.of(), Map.of());
  }

  /** With headers that the answer must bear, such as {@code Allow}. */
  public RequestProblem(RequestError error, String detail, Map<String, String> headers) {
    this(error, detail, List.of(), headers);
  }

  /**
   * @param errors at least one
   */
  public RequestProblem(RequestError error, List<FieldError> errors) {
    this(error, describe(errors), errors, Map.of());
  }

  /** With one field at fault. */
  public RequestProblem(RequestError error, FieldError field) {
    this(error, List.of(field));
  }

  /** Which kind of error it is. */
  public RequestError error() {
    return error;
  }

  /** What is wrong where, if the input is at fault. */
  public List<FieldError> errors() {
    return errors;
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
