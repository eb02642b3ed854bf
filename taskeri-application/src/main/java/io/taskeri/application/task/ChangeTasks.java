package io.taskeri.application.task;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is to be different about each of many tasks. */
public record ChangeTasks(
    Patch<TaskStatus> status,
    Patch<Priority> priority,
    Patch<LocalDate> dueDate,
    List<UserId> addAssignees,
    List<UserId> removeAssignees) {
  public ChangeTasks {
    addAssignees = addAssignees.stream().distinct().toList();
    removeAssignees = List.copyOf(removeAssignees);
  }

  /** Nothing, to begin with. */
  public static ChangeTasks nothing() {
    return new ChangeTasks(Patch.keep(), Patch.keep(), Patch.keep(), List.of(), List.of());
  }

  /** The same with another status. */
  public ChangeTasks status(TaskStatus wanted) {
    return new ChangeTasks(Patch.set(wanted), priority, dueDate, addAssignees, removeAssignees);
  }

  /** The same with another priority. */
  public ChangeTasks priority(Priority wanted) {
    return new ChangeTasks(status, Patch.set(wanted), dueDate, addAssignees, removeAssignees);
  }

  /** The same with these assignees more. */
  public ChangeTasks assign(UserId... users) {
    return new ChangeTasks(status, priority, dueDate, List.of(users), removeAssignees);
  }

  /** The same without these assignees. */
  public ChangeTasks unassign(UserId... users) {
    return new ChangeTasks(status, priority, dueDate, addAssignees, List.of(users));
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
    for (int i = 0; i < removeAssignees.size(); i++) {
      if (addAssignees.contains(removeAssignees.get(i))) {
        violations.add("/change/removeAssigneeIds/" + i, "duplicate", "is to be added too");
      }
    }
    violations.throwIfAny();
  }

  TaskDetails applyTo(TaskDetails current) {
    return ChangeTask.nothing().with(status, priority, dueDate).applyTo(current);
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
}
