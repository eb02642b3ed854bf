package io.taskeri.application.task;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelDetails;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The labels that the lines of a file name, looked up once for all. */
final class ImportLabels {
  private static final String COLUMN = "labels";

  private final Map<Integer, Set<String>> named = new HashMap<>();
  private final Map<String, AssignedLabel> found = new HashMap<>();

  ImportLabels(TenantUnit unit, List<ImportLine> lines, ImportFaults faults) {
    for (ImportLine line : lines) {
      Set<String> names = new LinkedHashSet<>();
      for (String given : line.labels()) {
        faults.check(line, COLUMN, () -> LabelDetails.name(given)).ifPresent(names::add);
      }
      named.put(line.number(), names);
    }
    Set<String> all = named.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    if (!all.isEmpty()) {
      unit.labels().named(all).stream()
          .map(AssignedLabel::of)
          .forEach(it -> found.put(it.name(), it));
    }
    for (ImportLine line : lines) {
      for (String name : names(line)) {
        if (!found.containsKey(name)) {
          faults.add(line, COLUMN, "not-found", "there is no label " + name);
        }
      }
    }
  }

  /** Those of a line that there are. */
  List<AssignedLabel> of(ImportLine line) {
    return names(line).stream().filter(found::containsKey).map(it -> found.get(it)).toList();
  }

  private Set<String> names(ImportLine line) {
    return named.getOrDefault(line.number(), Set.of());
  }
}
