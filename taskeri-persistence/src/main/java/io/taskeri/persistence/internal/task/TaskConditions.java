package io.taskeri.persistence.internal.task;

import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectConditions;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a filter and an order of tasks are in SQL, in the form that the indexes have. */
final class TaskConditions {
  private static final String DUE = "coalesce(t.due_date, 'infinity')";

  private TaskConditions() {}

  /** The column of a sort field. */
  static SortColumn column(TaskSort sort) {
    return switch (sort) {
      case CREATED_AT -> SortColumn.instant("t.created_at");
      case UPDATED_AT -> SortColumn.instant("t.updated_at");
      case DUE_DATE -> SortColumn.date(DUE, TaskSort.NO_DUE_DATE);
      case PRIORITY -> SortColumn.number("t.priority");
    };
  }

  /** Adds the parts of a filter. */
  static void add(TaskFilter filter, Conditions conditions) {
    if (!filter.statuses().isEmpty()) {
      conditions.and(
          "t.status = ANY (:statuses)",
          "statuses",
          filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }
    if (!filter.priorities().isEmpty()) {
      conditions.and(
          "t.priority = ANY (:priorities)",
          "priorities",
          filter.priorities().stream().map(it -> (short) it.level()).toArray(Short[]::new));
    }
    if (!filter.assignees().isEmpty()) {
      conditions.and(
          "EXISTS (SELECT 1 FROM task_assignments f WHERE f.task_id = t.id"
              + " AND f.user_id = ANY (:assignees))",
          "assignees",
          filter.assignees().stream().map(UserId::value).toArray(UUID[]::new));
    }
    ProjectConditions.add("t.project_id", filter.projects(), conditions);
    addDue(filter.dueFrom(), filter.dueTo(), conditions);
  }

  private static void addDue(
      @Nullable LocalDate from, @Nullable LocalDate to, Conditions conditions) {
    if (from != null) {
      conditions.and(DUE + " >= :dueFrom", "dueFrom", from);
    }
    if (to != null) {
      conditions.and(DUE + " <= :dueTo", "dueTo", to);
    } else if (from != null) {
      conditions.and(DUE + " < 'infinity'");
    }
  }
}
