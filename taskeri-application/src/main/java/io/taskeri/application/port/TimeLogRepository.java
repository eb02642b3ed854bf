package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.application.timelog.TimeSums;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogId;
import java.util.Optional;

/**
 * The time logs of one tenant. Those on tasks that the viewer may not see are not found; with its
 * task a time log is gone. Whoever changes one holds its task.
 */
public interface TimeLogRepository {
  Optional<TimeLog> find(TimeLogId id, Viewer viewer);

  /** Those that fit. */
  Page<TimeLog> list(TimeLogFilter filter, PageRequest<TimeLogSort> request, Viewer viewer);

  /**
   * The sums of those that fit, in one query.
   *
   * @param settings decide which day it was, and on which day a week begins
   */
  TimeSums sum(
      TimeLogFilter filter,
      TimeGrouping grouping,
      PageRequest<TimeSumSort> request,
      Viewer viewer,
      TenantSettings settings);

  /** Keeps a new time log. */
  void add(TimeLog log);

  /**
   * Keeps a changed time log.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(TimeLog log);

  /** Deletes the time log. */
  void delete(TimeLog log);
}
