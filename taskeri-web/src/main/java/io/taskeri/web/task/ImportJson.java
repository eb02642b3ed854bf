package io.taskeri.web.task;

import io.taskeri.application.task.ImportFault;
import io.taskeri.application.task.ImportReport;
import java.util.List;

/** What became of a file. */
record ImportJson(boolean dryRun, int lines, int tasks, int errorCount, List<ImportFault> errors) {
  static ImportJson of(ImportReport report) {
    return new ImportJson(
        report.dryRun(), report.lines(), report.tasks(), report.faultCount(), report.faults());
  }
}
