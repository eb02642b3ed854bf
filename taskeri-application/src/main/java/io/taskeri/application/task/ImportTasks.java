package io.taskeri.application.task;

import io.taskeri.domain.project.ProjectRef;
import java.util.List;

/**
 * Tasks to be created from the lines of a file, all of them or none.
 *
 * @param lines those that could be read, in the order of their numbers
 * @param count how many lines there are, with those that could not be read
 * @param faults what the reader of the file found
 * @param dryRun whether only to look what is wrong
 */
public record ImportTasks(
    ProjectRef project,
    List<ImportLine> lines,
    int count,
    List<ImportFault> faults,
    boolean dryRun) {
  public ImportTasks {
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i - 1).number() >= lines.get(i).number()) {
        throw new IllegalArgumentException("lines must be in the order of their numbers");
      }
    }
  }

  /** All lines, of which each could be read. */
  public static ImportTasks of(ProjectRef project, List<ImportLine> lines) {
    return new ImportTasks(project, lines, lines.size(), List.of(), false);
  }

  /** The same, creating nothing. */
  public ImportTasks dry() {
    return new ImportTasks(project, lines, count, faults, true);
  }
}
