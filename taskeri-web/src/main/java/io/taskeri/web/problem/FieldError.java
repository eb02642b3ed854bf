package io.taskeri.web.problem;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param field a JSON Pointer (RFC 6901) into the body, such as {@code /admin/email}, or the name
 *     of a query parameter or header; cut to 256 characters
 * @param code which kind of error, for machines, such as {@code unknown-field}
 * @param message what would be right, for people; it never repeats what was sent
 */
public record FieldError(String field, String code, String message) {
  private static final int MOST = 256;

  public FieldError {
    field = field.length() > MOST ? field.substring(0, MOST) : field;
  }
}
