package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.statistics.DayRange;
import io.taskeri.application.statistics.ProjectStatistics;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TeamStatistics;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What there is in the projects that one sees is counted. */
public interface StatisticsContract extends StorageContract {
  /** Everything. */
  TaskStatisticsFilter ALL = new TaskStatisticsFilter(List.of(), List.of());

  @Test
  default void tasks_are_counted_by_status_and_priority_and_by_what_became_of_them() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task one = acme.task(web, "one");
    create(acme, CreateTask.in(web.id()).titled("late").due(today(office).minusDays(1)));
    create(acme, CreateTask.in(web.id()).titled("today").due(today(office)));
    create(acme, CreateTask.in(web.id()).titled("no").status(TaskStatus.CANCELLED));
    create(acme, CreateTask.in(web.id()).titled("!").priority(Priority.URGENT));
    LocalDate first = today(office);
    office.pass(Duration.ofMinutes(24 * 60 + 90));
    finish(acme, one);
    TaskStatistics counted = tasks(acme, ALL, DayRange.lately());
    assertThat(counted.total()).isEqualTo(5);
    assertThat(counted.open()).isEqualTo(3);
    assertThat(counted.overdue()).isEqualTo(2);
    assertThat(counted.byStatus())
        .isEqualTo(
            Map.of(
                TaskStatus.TODO, 3L,
                TaskStatus.IN_PROGRESS, 0L,
                TaskStatus.IN_REVIEW, 0L,
                TaskStatus.DONE, 1L,
                TaskStatus.CANCELLED, 1L));
    assertThat(counted.byPriority())
        .isEqualTo(
            Map.of(Priority.LOW, 0L, Priority.MEDIUM, 4L, Priority.HIGH, 0L, Priority.URGENT, 1L));
    assertThat(counted.created()).isEqualTo(5);
    assertThat(counted.completed()).isEqualTo(2);
    assertThat(counted.averageHoursToComplete()).isEqualTo(12.75);
    assertThat(counted.days()).hasSize(30);
    assertThat(counted.days().subList(28, 30))
        .containsExactly(
            new TaskStatistics.Day(first, 5, 1), new TaskStatistics.Day(first.plusDays(1), 0, 1));
    TaskStatistics before = tasks(acme, ALL, new DayRange(null, first.minusDays(1)));
    assertThat(before.total()).isEqualTo(5);
    assertThat(before.created()).isZero();
    assertThat(before.averageHoursToComplete()).isNull();
    assertThat(before.days()).hasSize(30);
    assertThat(tasks(acme, ALL, new DayRange(first, null)).days()).hasSize(2);
    assertThat(tasks(acme, ALL, new DayRange(first.minusYears(3), null)).days()).hasSize(366);
  }

  @Test
  default void which_day_it_is_decides_the_time_zone_of_the_organization() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    LocalDate day = today(office);
    create(acme, CreateTask.in(web.id()).titled("due").due(day));
    assertThat(tasks(acme, ALL, DayRange.lately()).overdue()).isZero();
    zone(acme, "Pacific/Kiritimati");
    LocalDate there =
        LocalDate.ofInstant(office.clock().instant(), ZoneId.of("Pacific/Kiritimati"));
    TaskStatistics counted = tasks(acme, ALL, new DayRange(there, there));
    assertThat(counted.days()).containsExactly(new TaskStatistics.Day(there, 1, 0));
    assertThat(counted.overdue()).isEqualTo(there.isAfter(day) ? 1 : 0);
  }

  @Test
  default void the_tasks_of_projects_and_people_are_counted() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    acme.task(web, "one");
    create(acme, CreateTask.in(app.id()).titled("two").assignedTo(bob.id(), acme.admin().id()));
    assertThat(total(acme, acme.ada(), List.of(), List.of())).isEqualTo(2);
    assertThat(total(acme, acme.ada(), List.of(web.key()), List.of())).isEqualTo(1);
    assertThat(total(acme, acme.ada(), List.of(web.key(), app.id()), List.of())).isEqualTo(2);
    assertThat(total(acme, acme.ada(), List.of(), List.of(bob.id()))).isEqualTo(1);
    assertThat(total(acme, acme.ada(), List.of(), List.of(bob.id(), acme.admin().id())))
        .isEqualTo(1);
    assertThat(total(acme, acme.ada(), List.of(web.id()), List.of(bob.id()))).isZero();
  }

  @Test
  default void projects_are_counted_page_by_page() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    Task done = acme.task(web, "done");
    finish(acme, done);
    create(acme, CreateTask.in(web.id()).titled("x").due(LocalDate.of(2000, 1, 1)));
    create(acme, CreateTask.in(web.id()).titled("y"));
    create(acme, CreateTask.in(web.id()).titled("no").status(TaskStatus.CANCELLED));
    log(acme, acme.ada(), done, 50);
    log(acme, acme.ada(), done, 10);
    List<ProjectStatistics> counted = projects(acme, acme.ada(), all());
    assertThat(counted)
        .containsExactly(
            new ProjectStatistics(app.id(), app.key(), "Project APP", 0, 0, 0, 0, 0, 0),
            new ProjectStatistics(web.id(), web.key(), "Project WEB", 4, 2, 1, 1, 1, 60));
    assertThat(counted.get(0).completion()).isNull();
    assertThat(counted.get(1).completion()).isEqualTo(1 / 3.0);
    acme.archive(app);
    assertThat(
            projects(
                acme,
                acme.ada(),
                new ProjectStatisticsFilter(List.of(), Set.of(), Optional.of(true))))
        .hasSize(1);
    assertThat(
            projects(
                acme,
                acme.ada(),
                new ProjectStatisticsFilter(
                    List.of(app.key(), web.id()),
                    Set.of(ProjectStatus.PLANNED),
                    Optional.of(false))))
        .hasSize(1);
    assertThat(
            projects(
                acme,
                acme.ada(),
                new ProjectStatisticsFilter(
                    List.of(), Set.of(ProjectStatus.COMPLETED), Optional.empty())))
        .isEmpty();
    var page = PageRequest.by(ProjectStatisticsSort.NAME).reversed().limit(1).counted();
    assertThat(acme.taskeri().statistics().projects(acme.ada(), all(), page).total()).hasValue(2);
    assertThat(Pages.all(page, it -> acme.taskeri().statistics().projects(acme.ada(), all(), it)))
        .extracting(ProjectStatistics::name)
        .containsExactly("Project WEB", "Project APP");
  }

  @Test
  default void a_task_of_several_members_counts_once_for_each_of_their_teams() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    Team both = team(acme, "Both", bob, eve);
    Team one = team(acme, "one", eve);
    Team none = team(acme, "None");
    Task shared = create(acme, CreateTask.in(web.id()).titled("x").assignedTo(bob.id(), eve.id()));
    create(
        acme,
        CreateTask.in(web.id()).titled("late").due(LocalDate.of(2000, 1, 1)).assignedTo(bob.id()));
    finish(acme, shared);
    log(acme, acme.as(bob), shared, 20);
    log(acme, acme.as(eve), shared, 5);
    log(acme, acme.ada(), shared, 100);
    assertThat(teams(acme, acme.ada(), List.of()))
        .containsExactly(
            new TeamStatistics(both.id(), "Both", 2, 1, 1, 1, 25),
            new TeamStatistics(none.id(), "None", 0, 0, 0, 0, 0),
            new TeamStatistics(one.id(), "one", 1, 0, 0, 1, 5));
    assertThat(teams(acme, acme.ada(), List.of(one.id(), none.id())))
        .extracting(TeamStatistics::name)
        .containsExactly("None", "one");
    var old = new DayRange(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 1));
    var page = PageRequest.by(TeamStatisticsSort.NAME);
    var filter = new TeamStatisticsFilter(List.of(both.id()), List.of());
    assertThat(acme.taskeri().statistics().teams(acme.ada(), filter, old, page).items())
        .containsExactly(new TeamStatistics(both.id(), "Both", 2, 1, 1, 0, 0));
  }

  @Test
  default void what_one_may_not_see_does_not_count() {
    Company acme = company();
    Task secret = acme.task(acme.project("SECRET", Visibility.PRIVATE), "secret");
    User max = acme.add("Max", Role.MANAGER);
    Team team = team(acme, "Team", acme.admin());
    acme.taskeri().assignments().assign(acme.ada(), secret.id(), acme.admin().id(), any());
    log(acme, acme.ada(), secret, 60);
    assertThat(total(acme, acme.ada(), List.of(), List.of())).isEqualTo(1);
    assertThat(total(acme, acme.as(max), List.of(), List.of())).isZero();
    assertThat(projects(acme, acme.as(max), all())).isEmpty();
    assertThat(teams(acme, acme.ada(), List.of()))
        .containsExactly(new TeamStatistics(team.id(), "Team", 1, 1, 0, 0, 60));
    assertThat(teams(acme, acme.as(max), List.of()))
        .containsExactly(new TeamStatistics(team.id(), "Team", 1, 0, 0, 0, 0));
  }

  @Test
  default void only_who_is_allowed_to_sees_statistics() {
    Company acme = company();
    for (TenantContext no :
        List.of(
            acme.as(acme.employee("Bob")),
            acme.allowed("Counter", "statistics:read"),
            acme.allowed("Reader", "project:read", "team:read"))) {
      assertForbidden(() -> total(acme, no, List.of(), List.of()));
      assertForbidden(() -> projects(acme, no, all()));
      assertForbidden(() -> teams(acme, no, List.of()));
    }
    TenantContext some = acme.allowed("Some", "statistics:read", "project:read");
    assertThat(total(acme, some, List.of(), List.of())).isZero();
    assertForbidden(() -> teams(acme, some, List.of()));
  }

  private static LocalDate today(Office office) {
    return LocalDate.ofInstant(office.clock().instant(), ZoneOffset.UTC);
  }

  private static void zone(Company acme, String zone) {
    acme.taskeri().settings().change(acme.ada(), ChangeTenant.nothing().timeZone(zone), any());
  }

  private static Task create(Company acme, CreateTask command) {
    return acme.taskeri().tasks().create(acme.ada(), command).task();
  }

  private static void finish(Company acme, Task task) {
    var done = ChangeTask.nothing().status(TaskStatus.DONE);
    assertThat(acme.taskeri().tasks().change(acme.ada(), task.id(), done, any())).isNotNull();
  }

  private static void log(Company acme, TenantContext who, Task task, int minutes) {
    var command = new LogTime(task.id(), task.revision().createdAt(), minutes, "");
    assertThat(acme.taskeri().timeLogs().create(who, command)).isNotNull();
  }

  private static Team team(Company acme, String name, User... members) {
    Team team = acme.taskeri().teams().create(acme.ada(), new CreateTeam(name, "", null, null));
    for (User member : members) {
      assertThat(acme.taskeri().teams().addMember(acme.ada(), team.id(), member.id())).isNotNull();
    }
    return team;
  }

  private static ProjectStatisticsFilter all() {
    return new ProjectStatisticsFilter(List.of(), Set.of(), Optional.empty());
  }

  private static TaskStatistics tasks(Company acme, TaskStatisticsFilter filter, DayRange days) {
    return acme.taskeri().statistics().tasks(acme.ada(), filter, days);
  }

  private static long total(
      Company acme, TenantContext who, List<ProjectRef> projects, List<UserId> assignees) {
    var filter = new TaskStatisticsFilter(projects, assignees);
    return acme.taskeri().statistics().tasks(who, filter, DayRange.lately()).total();
  }

  private static List<ProjectStatistics> projects(
      Company acme, TenantContext who, ProjectStatisticsFilter filter) {
    var page = PageRequest.by(ProjectStatisticsSort.KEY).limit(1);
    return Pages.all(page, it -> acme.taskeri().statistics().projects(who, filter, it));
  }

  private static List<TeamStatistics> teams(Company acme, TenantContext who, List<TeamId> wanted) {
    var page = PageRequest.by(TeamStatisticsSort.NAME).limit(2);
    var filter = new TeamStatisticsFilter(wanted, List.of());
    return Pages.all(
        page, it -> acme.taskeri().statistics().teams(who, filter, DayRange.lately(), it));
  }
}
