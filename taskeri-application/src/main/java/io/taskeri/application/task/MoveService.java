package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Moves tasks on the board of their project. Those who move tasks of one project at once do so one
 * after the other. Safe for use by several threads.
 */
public final class MoveService {
  private final Surroundings surroundings;

  public MoveService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Puts a task right below another of its project, or on top of a column; nothing changes when it
   * is there already.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   * @throws InvalidInput with {@code not-found} when the user sees no such task to put it below, or
   *     {@code other-column} when that is not in the column, or is the task itself
   */
  public TaskView move(
      TenantContext context, TaskRef ref, MoveTask command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Task task = TaskAccess.lockForMove(change.unit(), ref, expected);
          Task moved = move(change, task, command);
          return TaskView.of(moved, change.unit().tenant(), change.now());
        });
  }

  private static Task move(Change change, Task task, MoveTask command) {
    TaskStatus column = command.status();
    Place above =
        command.after() == null ? null : above(change, task, column, command.after()).place();
    Place below = change.unit().tasks().below(task, column, above).orElse(null);
    if (task.details().status() == column && isBetween(above, task.place(), below)) {
      return task;
    }
    Rank rank =
        Rank.between(above == null ? null : above.rank(), below == null ? null : below.rank())
            .orElseGet(() -> roomInColumn(change.unit(), task, column, above));
    Task moved = task.move(column, rank, change.now());
    change.unit().tasks().save(moved);
    List<FieldChange> changes = new ArrayList<>(task.details().changesTo(moved.details()));
    changes.addAll(
        new FieldChange.Comparison().field("rank", task.rank().value(), rank.value()).changes());
    change.changed(Subject.of(moved), changes);
    return moved;
  }

  private static Task above(Change change, Task task, TaskStatus column, TaskRef after) {
    Task above =
        change
            .unit()
            .tasks()
            .find(after, change.access().viewer())
            .orElseThrow(() -> new InvalidInput("/after", "not-found", "There is no such task."));
    if (above.id().equals(task.id())
        || !above.project().equals(task.project())
        || above.details().status() != column) {
      throw new InvalidInput(
          "/after", "other-column", "must be another task of the same project with this status");
    }
    return above;
  }

  private static boolean isBetween(@Nullable Place above, Place place, @Nullable Place below) {
    return (above == null || above.compareTo(place) < 0)
        && (below == null || place.compareTo(below) < 0);
  }

  /**
   * Gives the whole column new ranks in the order that it has, and leaves one free for the task.
   */
  private static Rank roomInColumn(
      TenantUnit unit, Task task, TaskStatus column, @Nullable Place above) {
    List<Place> ranked = new ArrayList<>();
    Rank next = Rank.FIRST;
    Rank free = next;
    if (above == null) {
      next = next.next();
    }
    for (Place place : unit.tasks().column(task.project(), column)) {
      if (!place.id().equals(task.id())) {
        ranked.add(new Place(next, place.id()));
        next = next.next();
        if (above != null && place.id().equals(above.id())) {
          free = next;
          next = next.next();
        }
      }
    }
    unit.tasks().rank(ranked);
    return free;
  }
}
