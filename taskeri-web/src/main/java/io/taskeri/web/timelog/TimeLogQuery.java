package io.taskeri.web.timelog;

import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Period;
import io.taskeri.web.page.References;
import io.taskeri.web.user.UserQuery;
import java.util.List;

/** The filters of the lists of time logs; {@code me} among the users is the caller. */
final class TimeLogQuery {
  private static final TextKind<TimeGrouping> GROUPING =
      TextKind.oneOfLowerCase(TimeGrouping.class);

  private TimeLogQuery() {}

  /** Those of the list of all. */
  static TimeLogFilter filter(Query query, UserId caller) {
    List<TaskRef> tasks = query.list("taskId", References.TASK);
    List<ProjectRef> projects = query.list("projectId", References.PROJECT);
    return filter(query, caller, tasks, projects);
  }

  /** Those of the list of one task. */
  static TimeLogFilter ofTask(Query query, UserId caller) {
    return filter(query, caller, List.of(), List.of());
  }

  private static TimeLogFilter filter(
      Query query, UserId caller, List<TaskRef> tasks, List<ProjectRef> projects) {
    List<UserId> users = query.list("user", UserQuery.person(caller));
    Period period = query.optional("startedAt", Period.KIND).orElse(Period.ALWAYS);
    return new TimeLogFilter(users, tasks, projects, period.from(), period.before(), null);
  }

  /** For each of what time is to be summed up. */
  static TimeGrouping grouping(Query query) {
    return query.optional("groupBy", GROUPING).orElse(TimeGrouping.USER);
  }
}
