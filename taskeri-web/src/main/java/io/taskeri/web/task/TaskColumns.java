package io.taskeri.web.task;

import io.taskeri.application.task.ImportFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell of a line is what, as the first line of a file says. */
final class TaskColumns {
  /** What an import takes and no export has. */
  private static final Set<String> IMPORTED_ALONE = Set.of("assignees");

  private final Map<String, Integer> places = new HashMap<>();
  private final int width;
  private final boolean usable;

  /** Reads the first line. */
  TaskColumns(List<String> names, List<ImportFault> faults) {
    int before = faults.size();
    width = names.size();
    for (int i = 0; i < width; i++) {
      String name = names.get(i).strip();
      if (!IMPORTED_ALONE.contains(name) && !TaskJson.EXPORT.columns().contains(name)) {
        faults.add(fault(null, "unknown-column", "column " + (i + 1) + " is none that tasks have"));
      } else if (places.putIfAbsent(name, i) != null) {
        faults.add(fault(name, "duplicate", "must be there once"));
      }
    }
    if (!places.containsKey("title")) {
      faults.add(fault("title", "required", "must be among the columns, parted by commas"));
    }
    usable = faults.size() == before;
  }

  private static ImportFault fault(@Nullable String column, String code, String message) {
    return new ImportFault(1, column, code, message);
  }

  /** Whether lines can be read by it. */
  boolean usable() {
    return usable;
  }

  int width() {
    return width;
  }

  /** Where the column is; negative when it is not there. */
  int place(String column) {
    return places.getOrDefault(column, -1);
  }
}
