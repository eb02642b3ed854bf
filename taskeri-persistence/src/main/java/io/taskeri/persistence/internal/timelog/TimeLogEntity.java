package io.taskeri.persistence.internal.timelog;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogDetails;
import io.taskeri.domain.timelog.TimeLogId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A time log as a row. */
@Entity(name = "TimeLog")
@Table(name = "time_logs")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class TimeLogEntity {
  @Id UUID id;

  @Column(updatable = false)
  UUID taskId;

  @Column(updatable = false)
  UUID projectId;

  @Column(updatable = false)
  UUID userId;

  Instant startedAt;
  int minutes;
  String note;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static TimeLogEntity from(TimeLog log) {
    TimeLogEntity entity = new TimeLogEntity();
    entity.id = log.id().value();
    entity.taskId = log.task().value();
    entity.projectId = log.project().value();
    entity.userId = log.user().id().value();
    entity.startedAt = log.details().startedAt();
    entity.minutes = log.details().minutes();
    entity.note = log.details().note();
    entity.createdAt = log.revision().createdAt();
    entity.updatedAt = log.revision().updatedAt();
    entity.version = log.revision().version();
    return entity;
  }

  TimeLog toDomain(TaskKey taskKey, String user) {
    return new TimeLog(
        new TimeLogId(id),
        new TaskId(taskId),
        taskKey,
        new ProjectId(projectId),
        new Person(new UserId(userId), user),
        new TimeLogDetails(startedAt, minutes, note),
        new Revision(version, createdAt, updatedAt));
  }
}
