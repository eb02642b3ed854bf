package io.taskeri.web.task;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.page.Wanted;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.References;
import io.taskeri.web.page.Words;
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

  private static final TextKind<String> LABEL =
      new TextKind<>("invalid-name", "the name of a label", TaskQuery::label);

  private static final TextKind<Due> DUE =
      new TextKind<>(
          "invalid-date",
          "a date such as 2026-11-23, or a range such as 2026-11-01..2026-11-30, open at one end",
          Due::parse);

  private TaskQuery() {}

  /** Reads them; {@code me} is the caller. */
  static TaskFilter filter(Query query, UserId caller) {
    return filter(query, caller, query.list("projectId", PROJECT));
  }

  /** Those of the list of one project. */
  static TaskFilter filter(Query query, UserId caller, ProjectRef project) {
    return filter(query, caller, List.of(project));
  }

  private static TaskFilter filter(Query query, UserId caller, List<ProjectRef> projects) {
    Set<TaskStatus> statuses = Set.copyOf(query.list("status", STATUS));
    Set<Priority> priorities = Set.copyOf(query.list("priority", PRIORITY));
    Wanted<UserId> assignees = orNone(query, "assignee", UserQuery.person(caller));
    List<UserId> creators = query.list("createdBy", UserQuery.person(caller));
    List<String> labels = query.list("label", LABEL);
    Wanted<TaskRef> parents = orNone(query, "parentId", References.TASK);
    Due due = query.optional("due", DUE).orElse(new Due(null, null));
    Optional<Boolean> overdue = query.optional("overdue", TextKind.BOOLEAN);
    SearchWords words = query.optional("q", Words.KIND).orElse(SearchWords.none());
    return new TaskFilter(
        statuses,
        priorities,
        projects,
        assignees,
        creators,
        labels,
        parents,
        new TaskFilter.Due(due.from(), due.to(), overdue.orElse(null)),
        words);
  }

  /** Values of the kind, and {@code none} for what has no value. */
  private static <T> Wanted<T> orNone(Query query, String name, TextKind<T> kind) {
    TextKind<Wanted<T>> either =
        new TextKind<>(
            kind.code(),
            kind.expected() + ", or none",
            text ->
                text.equals("none")
                    ? Optional.of(Wanted.nothing())
                    : kind.parse().apply(text).map(it -> Wanted.of(List.of(it))));
    List<Wanted<T>> given = query.list(name, either);
    return new Wanted<>(
        given.stream().flatMap(it -> it.values().stream()).toList(),
        given.stream().anyMatch(Wanted::none));
  }

  private static Optional<String> label(String text) {
    try {
      return Optional.of(LabelDetails.name(text));
    } catch (InvalidInput invalid) {
      return Optional.empty();
    }
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
