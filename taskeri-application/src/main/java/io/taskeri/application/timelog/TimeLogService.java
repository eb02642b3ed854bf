package io.taskeri.application.timelog;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogDetails;
import io.taskeri.domain.timelog.TimeLogId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who worked on which task for how long; the versions of the tasks stay as they are. Safe for use
 * by several threads.
 */
public final class TimeLogService {
  private final Surroundings surroundings;

  public TimeLogService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Logs time that the user worked on a task. */
  public TimeLog create(TenantContext context, LogTime command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<TimeLog> create(TenantContext context, LogTime command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.TIME_LOG_CREATE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new TimeLogId(id))));
  }

  private static TimeLog create(Change change, LogTime command) {
    Task task = TaskAccess.lock(change.unit(), command.task());
    TimeLogDetails details =
        new TimeLogDetails(command.startedAt(), command.minutes(), command.note());
    TimeLog log =
        TimeLog.write(new TimeLogId(change.id()), task, change.person(), details, change.now());
    change.unit().timeLogs().add(log);
    change.created(Subject.of(log));
    return log;
  }

  /** One time log; another's is not found by who may not see it. */
  public TimeLog get(TenantContext context, TimeLogId id) {
    return surroundings.read(context, unit -> find(unit, id));
  }

  private static TimeLog find(TenantUnit unit, TimeLogId id) {
    Access access = reading(unit);
    return unit.timeLogs()
        .find(id, access.viewer())
        .filter(it -> it.isOwnedBy(access.user()) || access.may(Permission.TIME_LOG_READ_ANY))
        .orElseThrow(() -> new NotFound("time log"));
  }

  private static Access reading(TenantUnit unit) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    access.require(Permission.TIME_LOG_READ_ANY, Permission.TIME_LOG_CREATE, true);
    return access;
  }

  /** The time logs that fit; only the user's own unless they may see those of others. */
  public Page<TimeLog> list(
      TenantContext context, TimeLogFilter filter, PageRequest<TimeLogSort> request) {
    return surroundings.read(context, unit -> list(unit, filter, request));
  }

  /** Those on one task, which the user must see. */
  public Page<TimeLog> list(
      TenantContext context, TaskRef task, TimeLogFilter filter, PageRequest<TimeLogSort> request) {
    return surroundings.read(
        context, unit -> list(unit, filter.task(TaskAccess.find(unit, task).id()), request));
  }

  private static Page<TimeLog> list(
      TenantUnit unit, TimeLogFilter filter, PageRequest<TimeLogSort> request) {
    Access access = reading(unit);
    return unit.timeLogs().list(seen(filter, access), request, access.viewer());
  }

  private static TimeLogFilter seen(TimeLogFilter filter, Access access) {
    return access.may(Permission.TIME_LOG_READ_ANY) ? filter : filter.onlyOf(access.user());
  }

  /** The sums of what {@link #list} shows with the same filter. */
  public TimeSums sum(
      TenantContext context,
      TimeLogFilter filter,
      TimeGrouping grouping,
      PageRequest<TimeSumSort> request) {
    return surroundings.read(
        context,
        unit -> {
          Access access = reading(unit);
          return unit.timeLogs()
              .sum(
                  seen(filter, access),
                  grouping,
                  request,
                  access.viewer(),
                  unit.tenant().settings());
        });
  }

  /**
   * Changes a time log.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public TimeLog change(
      TenantContext context, TimeLogId id, ChangeTimeLog command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          TimeLog log = lock(change, id, expected);
          TimeLog changed = log.change(command.applyTo(log.details()), change.now());
          if (!changed.equals(log)) {
            change.unit().timeLogs().save(changed);
            change.changed(Subject.of(changed), log.details().changesTo(changed.details()));
          }
          return changed;
        });
  }

  /**
   * Deletes a time log; the history keeps how long it was.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, TimeLogId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          TimeLog log = lock(change, id, expected);
          change.unit().timeLogs().delete(log);
          String minutes = String.valueOf(log.details().minutes());
          change.deleted(Subject.of(log), new FieldChange("minutes", minutes, null));
          return log;
        });
  }

  /** Whoever changes a time log holds its task, and reads the time log only then. */
  private static TimeLog lock(Change change, TimeLogId id, OptionalLong expected) {
    TaskAccess.lock(change.unit(), find(change.unit(), id).task());
    TimeLog log = find(change.unit(), id);
    change
        .access()
        .require(
            Permission.TIME_LOG_UPDATE_ANY,
            Permission.TIME_LOG_CREATE,
            log.isOwnedBy(change.user()));
    log.revision().require(expected);
    return log;
  }
}
