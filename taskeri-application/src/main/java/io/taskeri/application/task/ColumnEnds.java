package io.taskeri.application.task;

import io.taskeri.application.port.TaskRepository;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.TaskStatus;
import java.util.HashMap;
import java.util.Map;

/** Places at the end of columns, one below the other; each column's end is looked up once. */
final class ColumnEnds {
  private final TaskRepository tasks;
  private final Map<Column, Rank> last = new HashMap<>();

  ColumnEnds(TaskRepository tasks) {
    this.tasks = tasks;
  }

  /** The next place of the column. */
  Rank next(ProjectId project, TaskStatus status) {
    Column column = new Column(project, status);
    Rank before = last.get(column);
    Rank next =
        before != null
            ? before.next()
            : tasks.lastRank(project, status).map(Rank::next).orElse(Rank.FIRST);
    last.put(column, next);
    return next;
  }

  private record Column(ProjectId project, TaskStatus status) {}
}
