package io.taskeri.domain.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field that went from one value to another.
 *
 * @param field its name in the API, such as {@code dueDate}
 * @param from null when it had no value
 * @param to null when it has none any more
 */
public record FieldChange(String field, @Nullable String from, @Nullable String to) {
  /** Collects the fields of which the values differ. */
  public static final class Comparison {
    private final List<FieldChange> changes = new ArrayList<>();

    /** Begins with none. */
    public Comparison() {}

    /** Notes the field if its values differ; they are kept in their text form. */
    public Comparison field(String name, @Nullable Object from, @Nullable Object to) {
      if (!Objects.equals(from, to)) {
        changes.add(
            new FieldChange(
                name, from == null ? null : from.toString(), to == null ? null : to.toString()));
      }
      return this;
    }

    /** What differs, in the order in which it was compared. */
    public List<FieldChange> changes() {
      return List.copyOf(changes);
    }
  }
}
