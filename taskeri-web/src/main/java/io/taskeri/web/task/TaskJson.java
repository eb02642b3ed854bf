package io.taskeri.web.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.web.page.Cells;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param parentKey stands in tables alone
 */
record TaskJson(
    UUID id,
    String key,
    UUID projectId,
    int number,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate,
    boolean overdue,
    @Nullable UUID parentId,
    @JsonIgnore @Nullable String parentKey,
    List<AssigneeJson> assignees,
    List<String> labels,
    String rank,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant completedAt,
    long version) {

  /** The names of the columns of {@link #cells()}. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "key",
          "projectId",
          "title",
          "description",
          "status",
          "priority",
          "dueDate",
          "overdue",
          "parent",
          "assigneeIds",
          "assigneeNames",
          "labels",
          "createdBy",
          "createdAt",
          "updatedAt",
          "completedAt",
          "version");

  static TaskJson of(TaskView view) {
    Task task = view.task();
    TaskDetails details = task.details();
    ParentTask parent = details.parent();
    return new TaskJson(
        task.id().value(),
        task.key().toString(),
        task.project().value(),
        task.key().number(),
        details.title(),
        details.description(),
        details.status(),
        details.priority(),
        details.dueDate(),
        view.overdue(),
        parent == null ? null : parent.id().value(),
        parent == null ? null : parent.key().toString(),
        task.assignments().stream().map(AssigneeJson::of).toList(),
        details.labels().stream().map(AssignedLabel::name).toList(),
        task.rank().value(),
        task.createdBy().value(),
        task.revision().createdAt(),
        task.revision().updatedAt(),
        task.completedAt(),
        task.revision().version());
  }

  /** A line of a table; what it has several of is parted by semicolons. */
  List<String> cells() {
    return Cells.of(
        id,
        key,
        projectId,
        title,
        description,
        status,
        priority,
        dueDate,
        overdue,
        parentKey,
        String.join(";", assignees.stream().map(it -> it.userId().toString()).toList()),
        String.join(";", assignees.stream().map(AssigneeJson::name).toList()),
        String.join(";", labels),
        createdBy,
        createdAt,
        updatedAt,
        completedAt,
        version);
  }

  /** Somebody who is assigned to the task. */
  record AssigneeJson(UUID userId, String name, Instant assignedAt) {
    static AssigneeJson of(TaskAssignment assignment) {
      return new AssigneeJson(
          assignment.user().value(), assignment.name(), assignment.assignedAt());
    }
  }
}
