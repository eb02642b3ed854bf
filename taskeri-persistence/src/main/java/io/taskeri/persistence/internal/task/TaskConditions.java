package io.taskeri.persistence.internal.task;

import io.taskeri.application.page.Wanted;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.page.Words;
import io.taskeri.persistence.internal.project.ProjectConditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      case TITLE -> SortColumn.text("t.sort_title");
      case RANK -> SortColumn.text("t.rank");
      case DUE_DATE -> SortColumn.date(DUE, TaskSort.NO_DUE_DATE);
      case PRIORITY -> SortColumn.number("t.priority");
    };
  }

  /** Adds the parts of a filter. */
  static void add(TaskFilter filter, LocalDate today, Conditions conditions) {
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
    if (!filter.creators().isEmpty()) {
      conditions.and("t.created_by = ANY (:creators)", "creators", ids(filter.creators()));
    }
    if (!filter.labels().isEmpty()) {
      conditions.and(
          "EXISTS (SELECT 1 FROM task_labels f JOIN labels l ON l.id = f.label_id"
              + " WHERE f.task_id = t.id AND l.name = ANY (:labels))",
          "labels",
          filter.labels().toArray(String[]::new));
    }
    addAssignees(filter.assignees(), conditions);
    addParents(filter.parents(), conditions);
    ProjectConditions.add("t.project_id", filter.projects(), conditions);
    addDue(filter.due().from(), filter.due().to(), conditions);
    if (filter.due().over() != null) {
      String open = "t.status NOT IN ('DONE', 'CANCELLED')";
      String overdue = DUE + " < :today AND " + open;
      conditions.and(filter.due().over() ? overdue : "NOT (" + overdue + ")", "today", today);
    }
    Words.add(filter.words(), "t.search", conditions);
  }

  private static void addAssignees(Wanted<UserId> wanted, Conditions conditions) {
    String assigned = "EXISTS (SELECT 1 FROM task_assignments f WHERE f.task_id = t.id";
    List<String> texts = new ArrayList<>();
    if (wanted.none()) {
      // OFFSET keeps it a question about each task: no join would stop at the end of a page
      texts.add("NOT " + assigned + " OFFSET 0)");
    }
    if (!wanted.values().isEmpty()) {
      conditions.with("assignees", ids(wanted.values()));
      texts.add(assigned + " AND f.user_id = ANY (:assignees))");
    }
    addOneOf(texts, conditions);
  }

  private static void addParents(Wanted<TaskRef> wanted, Conditions conditions) {
    List<String> texts = new ArrayList<>();
    if (wanted.none()) {
      texts.add("t.parent_id IS NULL");
    }
    if (!wanted.values().isEmpty()) {
      texts.add(TaskReferences.in("t.parent_id", wanted.values(), conditions));
    }
    addOneOf(texts, conditions);
  }

  private static void addOneOf(List<String> texts, Conditions conditions) {
    if (!texts.isEmpty()) {
      conditions.and("(" + String.join(" OR ", texts) + ")");
    }
  }

  private static UUID[] ids(List<UserId> users) {
    return users.stream().map(UserId::value).toArray(UUID[]::new);
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
