package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of a file against the rules and the tenant: what is wrong with them, and the tasks that
 * they make when nothing is.
 */
final class ImportCheck {
  private final Change change;
  private final Project project;
  private final ImportTasks command;
  private final ImportFaults faults;
  private final ImportLabels labels;
  private final ImportPeople people;
  private final ImportParents parents;
  private final List<TaskDetails> details = new ArrayList<>();

  ImportCheck(Change change, Project project, ImportTasks command) {
    this.change = change;
    this.project = project;
    this.command = command;
    faults = new ImportFaults(command);
    labels = new ImportLabels(change.unit(), command.lines(), faults);
    people = new ImportPeople(change.unit(), command.lines(), project.id(), faults);
    parents = new ImportParents(change.unit(), command.lines(), project.id(), faults);
    for (ImportLine line : command.lines()) {
      faults.check(line, () -> details(line)).ifPresent(details::add);
    }
  }

  private TaskDetails details(ImportLine line) {
    List<AssignedLabel> found =
        labels.of(line); // first: its faults are told whatever else is wrong
    return line.details().labelled(found);
  }

  ImportReport report() {
    return faults.report();
  }

  /**
   * The tasks with the project's next numbers, each at the end of its column.
   *
   * @throws InvalidInput when anything is wrong
   */
  List<Task> tasks() {
    faults.throwIfAny();
    List<ImportLine> lines = command.lines();
    if (lines.isEmpty()) {
      return List.of();
    }
    int number = change.unit().tasks().count(project.id(), lines.size());
    List<ParentTask> made = new ArrayList<>();
    Map<Integer, ParentTask> byLine = new HashMap<>();
    for (ImportLine line : lines) {
      TaskKey key = new TaskKey(project.key(), number++);
      made.add(new ParentTask(new TaskId(change.id()), key));
      byLine.put(line.number(), made.get(byLine.size()));
    }
    ColumnEnds ends = new ColumnEnds(change.unit().tasks());
    List<Task> tasks = new ArrayList<>();
    for (ImportLine line : lines) {
      int i = tasks.size();
      tasks.add(
          Task.create(
              made.get(i).id(),
              project.id(),
              made.get(i).key(),
              details.get(i).partOf(parents.of(line, byLine)),
              ends.next(project.id(), line.status()),
              people.of(line),
              change.user(),
              change.now()));
    }
    return tasks;
  }
}
