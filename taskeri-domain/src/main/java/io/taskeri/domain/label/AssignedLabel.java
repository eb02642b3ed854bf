package io.taskeri.domain.label;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A label of a task.
 *
 * @param name the label's name at present
 */
public record AssignedLabel(LabelId id, String name) {
  private static final Comparator<AssignedLabel> ORDER =
      Comparator.comparing((AssignedLabel it) -> it.name.toLowerCase(Locale.ROOT))
          .thenComparing(AssignedLabel::name);

  /** A label as tasks have it. */
  public static AssignedLabel of(Label label) {
    return new AssignedLabel(label.id(), label.details().name());
  }

  /** The labels once each, in the order of their names without regard to case. */
  public static List<AssignedLabel> inOrder(List<AssignedLabel> labels) {
    return labels.stream().distinct().sorted(ORDER).toList();
  }

  /** Their names in one text; null when there are none. */
  public static @Nullable String names(List<AssignedLabel> labels) {
    return labels.isEmpty()
        ? null
        : String.join(", ", labels.stream().map(AssignedLabel::name).toList());
  }
}
