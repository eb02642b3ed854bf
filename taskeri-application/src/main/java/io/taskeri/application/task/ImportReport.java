package io.taskeri.application.task;

import java.util.List;

/**
 * What became of a file.
 *
 * @param lines how many it has below the first
 * @param tasks how many were imported; in a dry run, how many lines have no fault
 * @param faultCount how many faults there are in all; none unless it was a dry run
 * @param faults the first of them, in the order of the lines
 */
public record ImportReport(
    boolean dryRun, int lines, int tasks, int faultCount, List<ImportFault> faults) {
  public ImportReport {
    faults = List.copyOf(faults);
  }
}
