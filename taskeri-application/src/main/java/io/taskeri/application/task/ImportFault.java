package io.taskeri.application.task;

import io.taskeri.domain.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Something for which a file cannot be imported.
 *
 * @param line where it begins in the file, of which the first line is 1
 * @param column null where it is about the whole line
 * @param code which kind of rule, for machines
 * @param message the rule, for people
 */
public record ImportFault(int line, @Nullable String column, String code, String message) {
  /** The same as a fault of the command, such as {@code /17/dueDate}. */
  Violation violation() {
    return new Violation("/" + line + (column == null ? "" : "/" + column), code, message);
  }
}
