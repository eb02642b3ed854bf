package io.taskeri.web.timelog;

import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.web.page.Cells;
import io.taskeri.web.user.PersonJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A time log. */
record TimeLogJson(
    UUID id,
    UUID taskId,
    String taskKey,
    UUID projectId,
    PersonJson user,
    Instant startedAt,
    int minutes,
    String note,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "taskId",
          "taskKey",
          "projectId",
          "userId",
          "userName",
          "startedAt",
          "minutes",
          "note",
          "createdAt",
          "updatedAt",
          "version");

  static TimeLogJson of(TimeLog log) {
    return new TimeLogJson(
        log.id().value(),
        log.task().value(),
        log.taskKey().toString(),
        log.project().value(),
        PersonJson.of(log.user()),
        log.details().startedAt(),
        log.details().minutes(),
        log.details().note(),
        log.revision().createdAt(),
        log.revision().updatedAt(),
        log.revision().version());
  }

  List<String> cells() {
    return Cells.of(
        id,
        taskId,
        taskKey,
        projectId,
        user.userId(),
        user.name(),
        startedAt,
        minutes,
        note,
        createdAt,
        updatedAt,
        version);
  }
}
