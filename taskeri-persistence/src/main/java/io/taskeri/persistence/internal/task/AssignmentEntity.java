package io.taskeri.persistence.internal.task;

import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An assignment as a row. */
@Entity(name = "Assignment")
@Table(name = "task_assignments")
@IdClass(AssignmentEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class AssignmentEntity {
  @Id UUID taskId;
  @Id UUID userId;
  Instant assignedAt;
  UUID assignedBy;
  int position;

  static AssignmentEntity from(TaskId task, TaskAssignment assignment, int position) {
    AssignmentEntity entity = new AssignmentEntity();
    entity.taskId = task.value();
    entity.userId = assignment.user().value();
    entity.assignedAt = assignment.assignedAt();
    entity.assignedBy = assignment.assignedBy().value();
    entity.position = position;
    return entity;
  }

  /** The assignments of a task. */
  static List<AssignmentEntity> of(Task task) {
    List<AssignmentEntity> all = new ArrayList<>();
    for (TaskAssignment it : task.assignments()) {
      all.add(from(task.id(), it, all.size()));
    }
    return all;
  }

  /** The assignments of a task to people to whom it is not assigned in another state. */
  static List<AssignmentEntity> ofOnly(Task task, Task other) {
    List<AssignmentEntity> only = new ArrayList<>();
    for (TaskAssignment it : task.assignments()) {
      if (!other.isAssignedTo(it.user())) {
        only.add(from(task.id(), it, task.assignments().indexOf(it)));
      }
    }
    return only;
  }

  TaskAssignment toDomain(String name) {
    return new TaskAssignment(new UserId(userId), name, assignedAt, new UserId(assignedBy));
  }

  /** What identifies an assignment. */
  record Key(UUID taskId, UUID userId) {}
}
