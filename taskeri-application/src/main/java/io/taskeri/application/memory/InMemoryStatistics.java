package io.taskeri.application.memory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.StatisticsRepository;
import io.taskeri.application.statistics.Calendar;
import io.taskeri.application.statistics.ProjectName;
import io.taskeri.application.statistics.ProjectStatistics;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.application.statistics.TaskShare;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TaskTally;
import io.taskeri.application.statistics.TeamStatistics;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts by looking at everything. */
record InMemoryStatistics(TenantData data) implements StatisticsRepository {
  @Override
  public TaskStatistics tasks(TaskStatisticsFilter filter, Calendar calendar, Viewer viewer) {
    TaskTally tally = new TaskTally();
    visible(viewer)
        .filter(it -> isIn(it, filter.projects()))
        .forEach(it -> count(it, filter.assignees(), tally, calendar));
    return tally.statistics(calendar);
  }

  private void count(Project project, List<UserId> assignees, TaskTally tally, Calendar calendar) {
    ProjectName name = ProjectName.of(project);
    data.tasks().values().stream()
        .filter(it -> it.project().equals(project.id()))
        .filter(it -> assignees.isEmpty() || assignees.stream().anyMatch(it::isAssignedTo))
        .forEach(
            it -> {
              tally.project(share(it, name));
              count(it, tally, calendar);
            });
  }

  private void count(Task task, TaskTally tally, Calendar calendar) {
    task.assignments()
        .forEach(it -> tally.assignee(share(task, Optional.of(data.person(it.user())))));
    if (task.assignments().isEmpty()) {
      tally.assignee(share(task, Optional.empty()));
    }
    tally.status(task.details().status(), 1);
    tally.priority(task.details().priority(), 1);
    tally.overdue(task.overdue(calendar.today()) ? 1 : 0);
    Instant created = task.revision().createdAt();
    Instant completed = task.completedAt();
    if (calendar.has(created)) {
      tally.created(calendar.day(created), 1);
    }
    if (completed != null && calendar.has(completed)) {
      long took = Duration.between(created, completed).toMillis();
      tally.completed(calendar.day(completed), 1, took);
    }
  }

  private static <T> TaskShare<T> share(Task task, T of) {
    return new TaskShare<>(of, 1, task.details().status().completed() ? 0 : 1);
  }

  @Override
  public Page<ProjectStatistics> projects(
      ProjectStatisticsFilter filter,
      PageRequest<ProjectStatisticsSort> request,
      LocalDate today,
      Viewer viewer) {
    return Paging.page(
        visible(viewer).filter(it -> fits(it, filter)).map(it -> project(it, today)).toList(),
        request);
  }

  private static boolean fits(Project project, ProjectStatisticsFilter filter) {
    return isIn(project, filter.projects())
        && (filter.statuses().isEmpty() || filter.statuses().contains(project.details().status()))
        && filter.archived().map(it -> it == (project.archivedAt() != null)).orElse(true);
  }

  private ProjectStatistics project(Project project, LocalDate today) {
    List<Task> tasks =
        data.tasks().values().stream().filter(it -> it.project().equals(project.id())).toList();
    return new ProjectStatistics(
        project.id(),
        project.key(),
        project.details().name(),
        tasks.size(),
        count(tasks, it -> !it.details().status().completed()),
        count(tasks, it -> it.overdue(today)),
        count(tasks, it -> it.details().status() == TaskStatus.DONE),
        count(tasks, it -> it.details().status() == TaskStatus.CANCELLED),
        minutes(it -> it.project().equals(project.id())));
  }

  @Override
  public Page<TeamStatistics> teams(
      TeamStatisticsFilter filter,
      PageRequest<TeamStatisticsSort> request,
      Calendar calendar,
      Viewer viewer) {
    return Paging.page(
        data.teams().values().stream()
            .filter(it -> fits(it, filter))
            .map(it -> team(it, calendar, viewer))
            .toList(),
        request);
  }

  private static boolean fits(Team team, TeamStatisticsFilter filter) {
    return (filter.teams().isEmpty() || filter.teams().contains(team.id()))
        && (filter.departments().isEmpty()
            || filter.departments().stream()
                .anyMatch(it -> it.equals(team.details().department())));
  }

  private TeamStatistics team(Team team, Calendar calendar, Viewer viewer) {
    List<Task> tasks =
        data.tasks().values().stream()
            .filter(it -> data.isVisible(it.id(), viewer))
            .filter(
                it -> it.assignments().stream().anyMatch(a -> data.isMember(team.id(), a.user())))
            .toList();
    return new TeamStatistics(
        team.id(),
        team.details().name(),
        data.members().keySet().stream().filter(it -> it.group().equals(team.id())).count(),
        count(tasks, it -> !it.details().status().completed()),
        count(tasks, it -> it.overdue(calendar.today())),
        count(tasks, it -> it.completedAt() != null && calendar.has(it.completedAt())),
        minutes(
            it ->
                data.isVisible(it.task(), viewer)
                    && data.isMember(team.id(), it.user().id())
                    && calendar.has(it.details().startedAt())));
  }

  private static long count(List<Task> tasks, Predicate<Task> counted) {
    return tasks.stream().filter(counted).count();
  }

  private long minutes(Predicate<TimeLog> counted) {
    return data.timeLogs().values().stream()
        .filter(counted)
        .mapToLong(it -> it.details().minutes())
        .sum();
  }

  private Stream<Project> visible(Viewer viewer) {
    return new InMemoryProjects(data).visible(viewer);
  }

  private static boolean isIn(Project project, List<ProjectRef> projects) {
    return projects.isEmpty()
        || projects.stream().anyMatch(it -> InMemoryProjects.fits(project, it));
  }
}
