package io.taskeri.application.task;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Labels of tasks, which are named by who gives them. */
final class Labels {
  private Labels() {}

  /** The labels of these names, or a violation for every one that there is not. */
  static List<AssignedLabel> all(TenantUnit unit, List<String> names) {
    return all(unit, names, "/labels/");
  }

  /** The same for labels that come to many tasks. */
  static List<AssignedLabel> added(TenantUnit unit, List<String> names) {
    return all(unit, names, "/change/addLabels/");
  }

  private static List<AssignedLabel> all(TenantUnit unit, List<String> names, String field) {
    if (names.isEmpty()) {
      return List.of();
    }
    Violations violations = new Violations();
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      kept.add(violations.check(field + kept.size(), () -> LabelDetails.name(name)));
    }
    violations.throwIfAny();
    Map<String, AssignedLabel> found =
        unit.labels().named(kept).stream()
            .map(AssignedLabel::of)
            .collect(Collectors.toMap(AssignedLabel::name, Function.identity()));
    for (int i = 0; i < kept.size(); i++) {
      if (!found.containsKey(kept.get(i))) {
        violations.add(field + i, "not-found", "There is no such label.");
      }
    }
    violations.throwIfAny();
    return List.copyOf(found.values());
  }
}
