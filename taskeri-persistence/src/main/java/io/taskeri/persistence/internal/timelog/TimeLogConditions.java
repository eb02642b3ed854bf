package io.taskeri.persistence.internal.timelog;

import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectConditions;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import io.taskeri.persistence.internal.task.TaskReferences;
import java.util.UUID;

/** What a filter and an order of time logs are in SQL, in the form that the indexes have. */
final class TimeLogConditions {
  /** The tables of which the conditions speak. */
  static final String TABLES = "time_logs l JOIN projects p ON p.id = l.project_id";

  private TimeLogConditions() {}

  /** The column of a sort field. */
  static SortColumn column(TimeLogSort sort) {
    return switch (sort) {
      case STARTED_AT -> SortColumn.instant("l.started_at");
      case CREATED_AT -> SortColumn.instant("l.created_at");
    };
  }

  /** What fits the filter, and the viewer sees. */
  static Conditions of(TimeLogFilter filter, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer);
    if (filter.owner() != null) {
      conditions.and("l.user_id = :owner", "owner", filter.owner().value());
    }
    addUsers(filter.users().stream().map(UserId::value).toArray(UUID[]::new), conditions);
    if (!filter.tasks().isEmpty()) {
      conditions.and(TaskReferences.in("l.task_id", filter.tasks(), conditions));
    }
    ProjectConditions.add("l.project_id", filter.projects(), conditions);
    if (filter.from() != null) {
      conditions.and("l.started_at >= :from", "from", filter.from());
    }
    if (filter.before() != null) {
      conditions.and("l.started_at < :before", "before", filter.before());
    }
    return conditions;
  }

  /** One value is no set, so that an index on the column gives the order as well. */
  private static void addUsers(UUID[] users, Conditions conditions) {
    if (users.length == 1) {
      conditions.and("l.user_id = :worker", "worker", users[0]);
    } else if (users.length > 1) {
      conditions.and("l.user_id = ANY (:workers)", "workers", users);
    }
  }
}
