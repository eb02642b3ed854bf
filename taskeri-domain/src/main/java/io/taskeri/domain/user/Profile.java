package io.taskeri.domain.user;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Colors;
import io.taskeri.domain.text.Text;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person tells of themselves and may change.
 *
 * @param name 1 to 100 characters
 * @param title what the person does there, 1 to 100 characters, if known
 * @param timeZone the person's own; null means the tenant's
 * @param avatarColor {@code #rrggbb} in lower case
 */
public record Profile(
    String name, @Nullable String title, @Nullable ZoneId timeZone, String avatarColor) {
  /** What a person begins with: a name, and a colour that the id decides. */
  static Profile initial(UserId id, String name) {
    return new Profile(Text.name(name), null, null, Colors.of(id.value()));
  }

  /**
   * What somebody chooses now.
   *
   * @throws InvalidInput naming every field that breaks a rule
   */
  public static Profile chosen(
      String name, @Nullable String title, @Nullable ZoneId timeZone, String avatarColor) {
    Violations violations = new Violations();
    String line = violations.check("/name", () -> Text.name(name));
    String job = title == null ? null : violations.check("/title", () -> Text.name(title));
    String color = violations.check("/avatarColor", () -> Colors.check(avatarColor));
    violations.throwIfAny();
    return new Profile(line, job, timeZone, color);
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(Profile other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("title", title, other.title)
        .field("timeZone", timeZone, other.timeZone)
        .field("avatarColor", avatarColor, other.avatarColor)
        .changes();
  }
}
