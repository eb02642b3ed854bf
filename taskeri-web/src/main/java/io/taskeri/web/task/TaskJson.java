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
import io.taskeri.web.page.Export;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param parent its key, in tables alone
 * @param assigneeIds in tables alone
 * @param assigneeNames in tables alone
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
    @JsonIgnore @Nullable String parent,
    List<AssigneeJson> assignees,
    @JsonIgnore List<UUID> assigneeIds,
    @JsonIgnore List<String> assigneeNames,
    List<String> labels,
    String rank,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant completedAt,
    long version) {

  /** Its columns are the components under their names, but for what stands in JSON alone. */
  static final Export<TaskJson> EXPORT =
      Export.of("tasks", TaskJson.class, "number", "parentId", "assignees", "rank");

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
        task.assignments().stream().map(it -> it.user().value()).toList(),
        task.assignments().stream().map(TaskAssignment::name).toList(),
        details.labels().stream().map(AssignedLabel::name).toList(),
        task.rank().value(),
        task.createdBy().value(),
        task.revision().createdAt(),
        task.revision().updatedAt(),
        task.completedAt(),
        task.revision().version());
  }

  /** Somebody who is assigned to the task. */
  record AssigneeJson(UUID userId, String name, Instant assignedAt) {
    static AssigneeJson of(TaskAssignment assignment) {
      return new AssigneeJson(
          assignment.user().value(), assignment.name(), assignment.assignedAt());
    }
  }
}
