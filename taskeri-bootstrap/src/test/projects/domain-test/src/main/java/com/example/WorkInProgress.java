package com.example;

import io.taskeri.application.Change;
import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import java.time.LocalDate;
import java.util.OptionalLong;

/** A rule of one's own: nobody works on more than two tasks at once. */
public final class WorkInProgress {
  private static final int MOST = 2;

  private final Taskeri taskeri;

  public WorkInProgress(Taskeri taskeri) {
    this.taskeri = taskeri;
  }

  /** Begins a task. The rule, the change and its entry in the history are one transaction. */
  public Task begin(TenantContext context, TaskRef ref) {
    return taskeri.change(
        context,
        change -> {
          TenantUnit unit = change.unit();
          Task task = TaskAccess.lockForChange(unit, ref, OptionalLong.empty());
          requireRoom(change);
          Rank place =
              unit.tasks()
                  .lastRank(task.project(), TaskStatus.IN_PROGRESS)
                  .map(Rank::next)
                  .orElse(Rank.FIRST);
          Task begun = task.move(TaskStatus.IN_PROGRESS, place, change.now());
          unit.tasks().save(begun);
          change.changed(Subject.of(begun), task.details().changesTo(begun.details()));
          return begun;
        });
  }

  private static void requireRoom(Change change) {
    TenantUnit unit = change.unit();
    unit.users().lock(change.user()); // who begins two at once begins one after the other
    TaskFilter own = TaskFilter.all().assignee(change.user()).status(TaskStatus.IN_PROGRESS);
    LocalDate today = unit.tenant().today(change.now());
    Viewer everything = new Viewer(change.user(), true); // private projects count too
    int begun =
        unit.tasks()
            .list(own, today, PageRequest.by(TaskSort.RANK).limit(MOST), everything)
            .items()
            .size();
    if (begun == MOST) {
      throw new Conflict(
          ErrorCode.CONFLICT, "You work on " + MOST + " tasks already: finish one of them first.");
    }
  }
}
