package io.taskeri.domain.error;

import java.util.List;
import java.util.stream.Collectors;

/** The input breaks rules: every one of them is listed, not only the first. */
public final class InvalidInput extends TaskeriException {
  private static final int MOST_TOLD = 10;

  private final transient List<Violation> violations;

  /**
   * @param violations at least one
   */
  public InvalidInput(List<Violation> violations) {
    this(describe(violations), violations);
  }

  /**
   * The same, told in other words.
   *
   * @param message what is wrong with the whole
   */
  public InvalidInput(String message, List<Violation> violations) {
    super(ErrorCode.INVALID_INPUT, message);
    this.violations = List.copyOf(violations);
  }

  /** One violation of the value itself; whoever knows the field puts it below that. */
  public InvalidInput(String code, String message) {
    this(List.of(new Violation("", code, message)));
  }

  /** The same, for a field. */
  public InvalidInput(String field, String code, String message) {
    this(List.of(new Violation(field, code, message)));
  }

  /** The rules that were broken, in the order in which they were found. */
  public List<Violation> violations() {
    return violations;
  }

  private static String describe(List<Violation> violations) {
    String more = violations.size() > MOST_TOLD ? "; and more" : "";
    return violations.stream()
        .limit(MOST_TOLD)
        .map(it -> it.field().isEmpty() ? it.message() : it.field() + ": " + it.message())
        .collect(Collectors.joining("; ", "", more));
  }
}
