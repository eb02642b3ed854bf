package io.taskeri.domain.label;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Colors;
import io.taskeri.domain.text.Text;
import java.util.List;

/**
 * What people decide about a label and may change.
 *
 * @param name 1 to 100 characters without commas and semicolons, which part labels in lists; unique
 *     in the tenant
 * @param color {@code #rrggbb} in lower case
 */
public record LabelDetails(String name, String color) {
  /**
   * @throws InvalidInput naming every field that breaks a rule
   */
  public LabelDetails {
    Violations violations = new Violations();
    String givenName = name;
    String givenColor = color;
    name = violations.check("/name", () -> name(givenName));
    color = violations.check("/color", () -> Colors.check(givenColor));
    violations.throwIfAny();
  }

  /**
   * The name in the form in which it is kept.
   *
   * @throws InvalidInput when it can be no label's
   */
  public static String name(String value) {
    String name = Text.name(value);
    if (name.indexOf(',') >= 0 || name.indexOf(';') >= 0) {
      throw new InvalidInput("illegal-character", "must not contain commas or semicolons");
    }
    return name;
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(LabelDetails other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("color", color, other.color)
        .changes();
  }
}
