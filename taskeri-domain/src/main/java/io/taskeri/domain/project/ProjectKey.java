package io.taskeri.domain.project;

import io.taskeri.domain.error.InvalidInput;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short name that a project's tasks carry, such as {@code WEB}: 2 to 10 of {@code A-Z0-9},
 * beginning with a letter. Unique in the tenant, and it never changes.
 */
public record ProjectKey(String value) implements ProjectRef {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,9}");

  /**
   * @throws InvalidInput with {@code malformed}
   */
  public ProjectKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput(
          "malformed", "must be 2 to 10 upper-case letters or digits and begin with a letter");
    }
  }

  /** Reads a key from outside; empty when it has another form. */
  public static Optional<ProjectKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ProjectKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
