package io.taskeri.persistence.internal.task;

import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a row. */
@Entity(name = "Task")
@Table(name = "tasks")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class TaskEntity {
  @Id UUID id;

  @Column(updatable = false)
  UUID projectId;

  @Column(updatable = false)
  int number;

  String title;
  String sortTitle;
  String description;

  @Enumerated(EnumType.STRING)
  TaskStatus status;

  short priority;
  @Nullable LocalDate dueDate;
  @Nullable UUID parentId;
  String rank;

  @Column(updatable = false)
  UUID createdBy;

  @Nullable Instant completedAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static TaskEntity from(Task task) {
    TaskId parent = task.details().parentId();
    TaskEntity entity = new TaskEntity();
    entity.id = task.id().value();
    entity.projectId = task.project().value();
    entity.number = task.key().number();
    entity.title = task.details().title();
    entity.sortTitle = TaskSort.TITLE.key(task);
    entity.description = task.details().description();
    entity.status = task.details().status();
    entity.priority = (short) task.details().priority().level();
    entity.dueDate = task.details().dueDate();
    entity.parentId = parent == null ? null : parent.value();
    entity.rank = task.rank().value();
    entity.createdBy = task.createdBy().value();
    entity.completedAt = task.completedAt();
    entity.createdAt = task.revision().createdAt();
    entity.updatedAt = task.revision().updatedAt();
    entity.version = task.revision().version();
    return entity;
  }

  Task toDomain(
      ProjectKey projectKey,
      @Nullable ParentTask parent,
      List<AssignedLabel> labels,
      List<TaskAssignment> assignments) {
    return new Task(
        new TaskId(id),
        new ProjectId(projectId),
        new TaskKey(projectKey, number),
        new TaskDetails(title, description, status, Priority.of(priority), dueDate, parent, labels),
        new Rank(rank),
        assignments,
        new UserId(createdBy),
        completedAt,
        new Revision(version, createdAt, updatedAt));
  }
}
