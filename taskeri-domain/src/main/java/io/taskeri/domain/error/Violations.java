package io.taskeri.domain.error;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects the violations of a whole command, so that its sender learns of all of them at once.
 *
 * <p>Read every field through {@link #check}, then call {@link #throwIfAny()}, and only then use
 * what was read. Not for use by several threads.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  /** Begins with none. */
  public Violations() {}

  /**
   * What {@code value} supplies, or, when it throws {@link InvalidInput}, null with the violations
   * noted below {@code field}. Null can be met only where {@link #throwIfAny()} was forgotten.
   */
  @SuppressWarnings("NullAway") // see above: the contract of this class
  public <T> T check(String field, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidInput invalid) {
      invalid.violations().forEach(it -> found.add(it.below(field)));
      return null;
    }
  }

  /** Notes a violation that was found by other means. */
  public void add(String field, String code, String message) {
    found.add(new Violation(field, code, message));
  }

  /** Does nothing when all was well. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
