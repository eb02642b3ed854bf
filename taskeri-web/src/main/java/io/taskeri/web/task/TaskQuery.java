package io.taskeri.web.task;

import io.taskeri.application.task.TaskFilter;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.References;
import io.taskeri.web.user.UserQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of tasks. */
final class TaskQuery {
  static final TextKind<TaskStatus> STATUS = TextKind.oneOf(TaskStatus.class);
  static final TextKind<Priority> PRIORITY = TextKind.oneOf(Priority.class);
  static final TextKind<ProjectRef> PROJECT = References.PROJECT;

  private static final TextKind<Due> DUE =
      new TextKind<>(
          "invalid-date",
          "a date such as 2026-11-23, or a range such as 2026-11-01..2026-11-30, open at one end",
          Due::parse);

  private TaskQuery() {}

  /** Reads them; {@code me} among the assignees is the caller. */
  static TaskFilter filter(Query query, UserId caller) {
    Set<TaskStatus> statuses = Set.copyOf(query.list("status", STATUS));
    Set<Priority> priorities = Set.copyOf(query.list("priority", PRIORITY));
    List<ProjectRef> projects = query.list("projectId", PROJECT);
    List<UserId> assignees = query.list("assignee", UserQuery.person(caller));
    Due due = query.optional("due", DUE).orElse(new Due(null, null));
    return new TaskFilter(statuses, priorities, projects, assignees, due.from(), due.to());
  }

  /** A range of due dates that includes both of its ends. */
  private record Due(@Nullable LocalDate from, @Nullable LocalDate to) {
    static Optional<Due> parse(String text) {
      int dots = text.indexOf("..");
      if (dots < 0) {
        return date(text).map(it -> new Due(it, it));
      }
      String from = text.substring(0, dots);
      String to = text.substring(dots + 2);
      Optional<LocalDate> first = date(from);
      Optional<LocalDate> last = date(to);
      boolean whole =
          (first.isPresent() || from.isEmpty())
              && (last.isPresent() || to.isEmpty())
              && (first.isPresent() || last.isPresent());
      return whole ? Optional.of(new Due(first.orElse(null), last.orElse(null))) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
      return TextKind.DATE.parse().apply(text);
    }
  }
}
