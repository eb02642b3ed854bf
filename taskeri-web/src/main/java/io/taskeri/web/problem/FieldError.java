package io.taskeri.web.problem;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param field a JSON Pointer (RFC 6901) into the body, such as {@code /admin/email}, or the name
 *     of a query parameter or header
 * @param code which kind of error, for machines, such as {@code unknown-field}
 * @param message what would be right, for people; it never repeats what was sent
 */
public record FieldError(String field, String code, String message) {}
