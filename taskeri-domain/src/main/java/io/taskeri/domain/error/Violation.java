package io.taskeri.domain.error;

import java.util.Objects;

/**
 * One rule that one field of the input breaks.
 *
 * @param field where, as a JSON Pointer (RFC 6901) into the command, such as {@code /admin/email}
 * @param code which kind of rule, for machines, such as {@code too-long}
 * @param message the rule, for people
 */
public record Violation(String field, String code, String message) {
  public Violation {
    Objects.requireNonNull(field);
    Objects.requireNonNull(code);
    Objects.requireNonNull(message);
  }

  /** The same violation seen from outside, its field below {@code prefix}. */
  public Violation below(String prefix) {
    return new Violation(prefix + field, code, message);
  }
}
