package io.taskeri.application.task;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is to be different about each of many tasks. */
public record ChangeTasks(
    Patch<TaskStatus> status,
    Patch<Priority> priority,
    Patch<LocalDate> dueDate,
    List<UserId> addAssignees,
    List<UserId> removeAssignees,
    List<String> addLabels,
    List<String> removeLabels) {
  public ChangeTasks {
    addAssignees = addAssignees.stream().distinct().toList();
    removeAssignees = List.copyOf(removeAssignees);
    addLabels = List.copyOf(addLabels);
    removeLabels = List.copyOf(removeLabels);
  }

  /** Nothing, to begin with. */
  public static ChangeTasks nothing() {
    return new ChangeTasks(
        Patch.keep(), Patch.keep(), Patch.keep(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same with another status. */
  public ChangeTasks status(TaskStatus wanted) {
    return with(it -> it.status = Patch.set(wanted));
  }

  /** The same with another priority. */
  public ChangeTasks priority(Priority wanted) {
    return with(it -> it.priority = Patch.set(wanted));
  }

  /** The same with these assignees more. */
  public ChangeTasks assign(UserId... users) {
    return with(it -> it.addAssignees = List.of(users));
  }

  /** The same without these assignees. */
  public ChangeTasks unassign(UserId... users) {
    return with(it -> it.removeAssignees = List.of(users));
  }

  /** The same with these labels more. */
  public ChangeTasks label(String... names) {
    return with(it -> it.addLabels = List.of(names));
  }

  /** The same without these labels. */
  public ChangeTasks unlabel(String... names) {
    return with(it -> it.removeLabels = List.of(names));
  }

  /**
   * Refuses what asks for nothing, or for a thing and its contrary.
   *
   * @throws InvalidInput naming the field
   */
  void check() {
    if (equals(nothing())) {
      throw new InvalidInput("/change", "required", "must change something");
    }
    Violations violations = new Violations();
    refuseCommon(violations, "/change/removeAssigneeIds/", addAssignees, removeAssignees);
    refuseCommon(violations, "/change/removeLabels/", addLabels, removeLabels);
    violations.throwIfAny();
  }

  private static <T> void refuseCommon(
      Violations violations, String field, List<T> added, List<T> removed) {
    for (int i = 0; i < removed.size(); i++) {
      if (added.contains(removed.get(i))) {
        violations.add(field + i, "duplicate", "is to be added too");
      }
    }
  }

  /**
   * The details as they are to be.
   *
   * @param labels those that come
   */
  TaskDetails applyTo(TaskDetails current, List<AssignedLabel> labels) {
    Stream<AssignedLabel> kept =
        current.labels().stream().filter(it -> !removeLabels.contains(it.name()));
    TaskDetails changed =
        current
            .status(status.applyToRequired("/change/status", current.status()))
            .priority(priority.applyToRequired("/change/priority", current.priority()))
            .labelled(Stream.concat(kept, labels.stream()).distinct().toList());
    Violations violations = new Violations();
    TaskDetails whole =
        violations.check("/change", () -> changed.due(dueDate.applyTo(current.dueDate())));
    violations.throwIfAny();
    return whole;
  }

  /** The assignments without those that go, and behind them those that come. */
  List<TaskAssignment> applyTo(
      List<TaskAssignment> current, List<Person> people, UserId by, Instant now) {
    Stream<TaskAssignment> kept =
        current.stream().filter(it -> !removeAssignees.contains(it.user()));
    Stream<TaskAssignment> added =
        people.stream()
            .filter(it -> current.stream().noneMatch(has -> has.user().equals(it.id())))
            .map(it -> new TaskAssignment(it.id(), it.name(), now, by));
    return Stream.concat(kept, added).toList();
  }

  private ChangeTasks with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.done();
  }

  /** What a changed copy is to be; it begins as this is. */
  private final class Draft {
    Patch<TaskStatus> status = ChangeTasks.this.status;
    Patch<Priority> priority = ChangeTasks.this.priority;
    Patch<LocalDate> dueDate = ChangeTasks.this.dueDate;
    List<UserId> addAssignees = ChangeTasks.this.addAssignees;
    List<UserId> removeAssignees = ChangeTasks.this.removeAssignees;
    List<String> addLabels = ChangeTasks.this.addLabels;
    List<String> removeLabels = ChangeTasks.this.removeLabels;

    ChangeTasks done() {
      return new ChangeTasks(
          status, priority, dueDate, addAssignees, removeAssignees, addLabels, removeLabels);
    }
  }
}
