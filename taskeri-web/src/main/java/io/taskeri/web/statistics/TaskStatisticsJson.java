package io.taskeri.web.statistics;

import io.taskeri.application.statistics.ProjectName;
import io.taskeri.application.statistics.TaskShare;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many tasks there are. */
record TaskStatisticsJson(
    long total,
    long open,
    long overdue,
    Map<TaskStatus, Long> byStatus,
    Map<Priority, Long> byPriority,
    List<AssigneeJson> byAssignee,
    List<ProjectJson> byProject,
    long created,
    long completed,
    @Nullable Double averageHoursToComplete,
    List<TaskStatistics.Day> days,
    List<TaskStatistics.Day> weeks) {

  static TaskStatisticsJson of(TaskStatistics statistics) {
    return new TaskStatisticsJson(
        statistics.total(),
        statistics.open(),
        statistics.overdue(),
        statistics.byStatus(),
        statistics.byPriority(),
        statistics.byAssignee().stream().map(AssigneeJson::of).toList(),
        statistics.byProject().stream().map(ProjectJson::of).toList(),
        statistics.created(),
        statistics.completed(),
        statistics.averageHoursToComplete(),
        statistics.days(),
        statistics.weeks());
  }

  /**
   * How many tasks a person has.
   *
   * @param userId null, as the name, for those that nobody is assigned to
   */
  record AssigneeJson(@Nullable UUID userId, @Nullable String name, long tasks, long open) {
    static AssigneeJson of(TaskShare<Optional<Person>> share) {
      return new AssigneeJson(
          share.of().map(it -> it.id().value()).orElse(null),
          share.of().map(Person::name).orElse(null),
          share.tasks(),
          share.open());
    }
  }

  /** How many tasks a project has. */
  record ProjectJson(UUID projectId, String key, String name, long tasks, long open) {
    static ProjectJson of(TaskShare<ProjectName> share) {
      ProjectName project = share.of();
      return new ProjectJson(
          project.id().value(), project.key().value(), project.name(), share.tasks(), share.open());
    }
  }
}
