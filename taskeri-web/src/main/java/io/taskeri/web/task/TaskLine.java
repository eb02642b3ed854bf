package io.taskeri.web.task;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.taskeri.application.task.ImportFault;
import io.taskeri.application.task.ImportLine;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cells;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One line of a file of tasks. */
final class TaskLine {
  private static final int MOST_VALUES = 20;

  private final int number;
  private final TaskColumns columns;
  private final CsvRecord cells;
  private final List<ImportFault> faults;

  TaskLine(int number, TaskColumns columns, CsvRecord cells, List<ImportFault> faults) {
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.faults = faults;
  }

  /** Its task; what cannot be read is noted and left at what an empty cell means. */
  ImportLine read() {
    return new ImportLine(
        number,
        text("key"),
        text("title"),
        cell("description"),
        value("status", TaskQuery.STATUS).orElse(TaskStatus.TODO),
        value("priority", TaskQuery.PRIORITY).orElse(Priority.MEDIUM),
        value("dueDate", TextKind.DATE).orElse(null),
        text("parent"),
        values("labels", TextKind.TEXT),
        values("assigneeIds", TextKind.id(UserId::new)),
        values("assignees", TextKind.TEXT));
  }

  private String cell(String column) {
    int place = columns.place(column);
    return place < 0 ? "" : Cells.read(cells.getField(place));
  }

  private String text(String column) {
    return cell(column).strip();
  }

  private <T> Optional<T> value(String column, TextKind<T> kind) {
    String text = text(column);
    Optional<T> value = kind.parse().apply(text);
    if (value.isEmpty() && !text.isEmpty()) {
      fault(column, kind.code(), kind.message());
    }
    return value;
  }

  private <T> List<T> values(String column, TextKind<T> kind) {
    List<String> texts =
        Arrays.stream(text(column).split(";"))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    if (texts.size() > MOST_VALUES) {
      fault(column, "too-many", "must have at most " + MOST_VALUES + " values");
      return List.of();
    }
    List<T> values = texts.stream().flatMap(it -> kind.parse().apply(it).stream()).toList();
    if (values.size() < texts.size()) {
      fault(column, kind.code(), "each " + kind.message());
    }
    return values;
  }

  private void fault(String column, String code, String message) {
    faults.add(new ImportFault(number, column, code, message));
  }
}
