package io.taskeri.application.memory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.TimeLogRepository;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSum;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.application.timelog.TimeSums;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time logs of one tenant. */
record InMemoryTimeLogs(TenantData data) implements TimeLogRepository {
  @Override
  public Optional<TimeLog> find(TimeLogId id, Viewer viewer) {
    return Optional.ofNullable(data.timeLogs().get(id))
        .filter(it -> data.isVisible(it.task(), viewer))
        .map(this::named);
  }

  @Override
  public Page<TimeLog> list(TimeLogFilter filter, PageRequest<TimeLogSort> request, Viewer viewer) {
    return Paging.page(fitting(filter, viewer).map(this::named).toList(), request);
  }

  private Stream<TimeLog> fitting(TimeLogFilter filter, Viewer viewer) {
    return data.timeLogs().values().stream()
        .filter(it -> data.isVisible(it.task(), viewer) && fits(it, filter));
  }

  private boolean fits(TimeLog log, TimeLogFilter filter) {
    Project project = Objects.requireNonNull(data.projects().get(log.project()));
    Instant start = log.details().startedAt();
    return (filter.users().isEmpty() || filter.users().contains(log.user().id()))
        && (filter.owner() == null || log.isOwnedBy(filter.owner()))
        && (filter.tasks().isEmpty()
            || filter.tasks().stream()
                .anyMatch(it -> it.equals(it instanceof TaskKey ? log.taskKey() : log.task())))
        && (filter.projects().isEmpty()
            || filter.projects().stream().anyMatch(it -> InMemoryProjects.fits(project, it)))
        && (filter.from() == null || !start.isBefore(filter.from()))
        && (filter.before() == null || start.isBefore(filter.before()));
  }

  private TimeLog named(TimeLog it) {
    return new TimeLog(
        it.id(),
        it.task(),
        it.taskKey(),
        it.project(),
        data.person(it.user().id()),
        it.details(),
        it.revision());
  }

  @Override
  public TimeSums sum(
      TimeLogFilter filter,
      TimeGrouping grouping,
      PageRequest<TimeSumSort> request,
      Viewer viewer,
      TenantSettings settings) {
    List<TimeSum> sums =
        fitting(filter, viewer)
            .collect(Collectors.groupingBy(it -> group(it, grouping, settings)))
            .entrySet()
            .stream()
            .map(it -> sum(it.getKey(), name(it.getValue().get(0), grouping), it.getValue()))
            .toList();
    return new TimeSums(
        Paging.page(sums, request), sums.stream().mapToLong(TimeSum::minutes).sum());
  }

  private static String group(TimeLog log, TimeGrouping grouping, TenantSettings settings) {
    LocalDate day = LocalDate.ofInstant(log.details().startedAt(), settings.timeZone());
    Object group =
        switch (grouping) {
          case USER -> log.user().id();
          case PROJECT -> log.project();
          case TASK -> log.task();
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(settings.weekStart()));
          case MONTH -> day.withDayOfMonth(1);
        };
    return group.toString();
  }

  private @Nullable String name(TimeLog log, TimeGrouping grouping) {
    return switch (grouping) {
      case USER -> data.person(log.user().id()).name();
      case PROJECT -> Objects.requireNonNull(data.projects().get(log.project())).details().name();
      case TASK -> log.taskKey().toString();
      case DAY, WEEK, MONTH -> null;
    };
  }

  private static TimeSum sum(String group, @Nullable String name, List<TimeLog> logs) {
    return new TimeSum(
        group, name, logs.size(), logs.stream().mapToLong(it -> it.details().minutes()).sum());
  }

  @Override
  public void add(TimeLog log) {
    data.timeLogs().put(log.id(), log);
  }

  @Override
  public void save(TimeLog log) {
    Versions.replace(data.timeLogs(), log.id(), log, TimeLog::revision);
  }

  @Override
  public void delete(TimeLog log) {
    data.timeLogs().remove(log.id());
  }
}
