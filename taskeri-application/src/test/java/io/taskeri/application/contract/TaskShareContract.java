package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.patch.Patch;
import io.taskeri.application.statistics.DayRange;
import io.taskeri.application.statistics.ProjectName;
import io.taskeri.application.statistics.TaskShare;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks are counted for each person and project that has some, and for each week. */
public interface TaskShareContract extends StorageContract {
  @Test
  default void a_task_counts_for_each_of_its_assignees_or_for_nobody() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    create(acme, CreateTask.in(web.id()).titled("both").assignedTo(bob.id(), eve.id()));
    create(acme, CreateTask.in(web.id()).titled("hers").assignedTo(eve.id()));
    create(acme, done(web).assignedTo(bob.id(), acme.admin().id()));
    create(acme, CreateTask.in(web.id()).titled("nobody's"));
    assertThat(tasks(acme, acme.ada()).byAssignee())
        .containsExactly(
            share(Person.of(eve), 2, 2),
            share(Person.of(bob), 2, 1),
            new TaskShare<>(Optional.empty(), 1, 1),
            share(Person.of(acme.admin()), 1, 0));
    assertThat(tasks(acme, acme.ada(), bob.id()).byAssignee())
        .containsExactly(
            share(Person.of(bob), 2, 1),
            share(Person.of(eve), 1, 1),
            share(Person.of(acme.admin()), 1, 0));
    assertThat(tasks(acme, acme.allowed("Few", "statistics:read", "project:read")).byAssignee())
        .contains(share(Person.of(eve), 2, 2));
  }

  @Test
  default void a_project_counts_with_its_tasks_where_one_sees_it() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    assertThat(acme.project("EMPTY", Visibility.ORGANIZATION)).isNotNull();
    create(acme, done(web));
    create(acme, done(web));
    assertThat(acme.task(web, "one")).isNotNull();
    assertThat(acme.task(app, "one")).isNotNull();
    assertThat(acme.task(app, "two")).isNotNull();
    assertThat(acme.task(secret, "three")).isNotNull();
    var counted =
        List.of(
            new TaskShare<>(ProjectName.of(app), 2, 2), new TaskShare<>(ProjectName.of(web), 3, 1));
    assertThat(tasks(acme, acme.ada()).byProject())
        .containsExactly(
            counted.get(0), counted.get(1), new TaskShare<>(ProjectName.of(secret), 1, 1));
    TenantContext few = acme.allowed("Few", "statistics:read", "project:read");
    assertThat(tasks(acme, few).byProject()).isEqualTo(counted);
    assertThat(tasks(acme, few).byAssignee())
        .containsExactly(new TaskShare<>(Optional.empty(), 5, 3));
  }

  @Test
  default void no_more_than_fifty_projects_are_named() {
    Company acme = company();
    for (int i = 0; i < TaskStatistics.MOST_SHARES; i++) {
      create(acme, done(acme.project("P" + i, Visibility.ORGANIZATION)));
    }
    Project last = acme.project("LAST", Visibility.ORGANIZATION);
    assertThat(acme.task(last, "open")).isNotNull();
    assertThat(tasks(acme, acme.ada()).byProject())
        .hasSize(TaskStatistics.MOST_SHARES)
        .startsWith(new TaskShare<>(ProjectName.of(last), 1, 1))
        .extracting(it -> it.of().key().value())
        .contains("P0", "P48")
        .doesNotContain("P49");
  }

  @Test
  default void weeks_begin_as_the_organization_has_them() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    LocalDate first = LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC);
    assertThat(acme.task(web, "before the period")).isNotNull();
    office.pass(Duration.ofDays(1));
    LocalDate second = first.plusDays(1);
    assertThat(acme.task(web, "in the week's middle")).isNotNull();
    office.pass(Duration.ofDays(7));
    create(acme, done(web));
    var all = new TaskStatisticsFilter(List.of(), List.of());
    var days = new DayRange(second, second.plusDays(7));
    for (DayOfWeek begin : List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)) {
      weekStart(acme, begin);
      LocalDate week = second.with(TemporalAdjusters.previousOrSame(begin));
      assertThat(acme.taskeri().statistics().tasks(acme.ada(), all, days).weeks())
          .containsExactly(
              new TaskStatistics.Day(week, 1, 0), new TaskStatistics.Day(week.plusDays(7), 1, 1));
    }
  }

  private static TaskStatistics tasks(Company acme, TenantContext who, UserId... assignees) {
    var filter = new TaskStatisticsFilter(List.of(), List.of(assignees));
    return acme.taskeri().statistics().tasks(who, filter, DayRange.lately());
  }

  private static TaskShare<Optional<Person>> share(Person person, long tasks, long open) {
    return new TaskShare<>(Optional.of(person), tasks, open);
  }

  private static CreateTask done(Project project) {
    return CreateTask.in(project.id()).titled("done").status(TaskStatus.DONE);
  }

  private static void create(Company acme, CreateTask command) {
    Task task = acme.taskeri().tasks().create(acme.ada(), command).task();
    assertThat(task).isNotNull();
  }

  private static void weekStart(Company acme, DayOfWeek day) {
    var change = new ChangeTenant(Patch.keep(), Patch.keep(), Patch.keep(), Patch.set(day));
    assertThat(acme.taskeri().settings().change(acme.ada(), change, any())).isNotNull();
  }
}
