package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSum;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.user.User;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time logs are found by each filter, page in each order, and are summed up. */
public interface TimeListContract extends StorageContract {
  /** All of everybody's. */
  TimeLogFilter ALL = TimeLogFilter.all();

  @Test
  default void time_logs_are_found_by_each_filter() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task one = acme.task(web, "one");
    Task two = acme.task(web, "two");
    Task app = acme.task(acme.project("APP", Visibility.ORGANIZATION), "app");
    log(acme, acme.as(bob), one, "2026-11-23T09:00:00Z", 1);
    log(acme, acme.ada(), two, "2026-11-24T09:00:00Z", 2);
    log(acme, acme.ada(), app, "2026-11-25T09:00:00Z", 3);
    assertThat(minutes(acme, ALL)).containsExactly(1, 2, 3);
    assertThat(minutes(acme, ALL.user(bob.id()))).containsExactly(1);
    assertThat(minutes(acme, ALL.user(bob.id(), acme.admin().id()))).containsExactly(1, 2, 3);
    assertThat(minutes(acme, ALL.task(one.id()))).containsExactly(1);
    assertThat(minutes(acme, ALL.task(two.key()))).containsExactly(2);
    assertThat(minutes(acme, ALL.task(one.key(), app.id()))).containsExactly(1, 3);
    assertThat(minutes(acme, ALL.task(one.key(), app.key()))).containsExactly(1, 3);
    assertThat(minutes(acme, ALL.task(new TaskKey(new ProjectKey("WEB"), 3)))).isEmpty();
    TaskKey none = new TaskKey(new ProjectKey("NONE"), 1);
    assertThat(minutes(acme, ALL.task(none, new TaskId(Sample.id())))).isEmpty();
    assertThat(minutes(acme, ALL.in(web.key()))).containsExactly(1, 2);
    assertThat(minutes(acme, ALL.in(app.project()))).containsExactly(3);
    assertThat(minutes(acme, ALL.in(web.id(), app.key().project()))).containsExactly(1, 2, 3);
    assertThat(minutes(acme, ALL.in(new ProjectId(Sample.id())))).isEmpty();
    Instant second = Instant.parse("2026-11-24T09:00:00Z");
    assertThat(minutes(acme, ALL.within(second, null))).containsExactly(2, 3);
    assertThat(minutes(acme, ALL.within(null, second))).containsExactly(1);
    assertThat(minutes(acme, ALL.within(second, second.plusMillis(1)))).containsExactly(2);
    assertThat(minutes(acme, ALL.user(bob.id()).in(app.project()))).isEmpty();
  }

  @Test
  default void time_logs_page_in_each_order_without_gap_or_double() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    List<TimeLog> logs =
        Stream.of(5, 1, 3, 3, 3, 2)
            .map(it -> log(acme, acme.ada(), task, "2026-11-0" + it + "T09:00:00Z", it))
            .toList();
    for (TimeLogSort sort : TimeLogSort.values()) {
      Comparator<TimeLog> order =
          Comparator.<TimeLog, String>comparing(sort::key).thenComparing(it -> it.id().toString());
      PageRequest<TimeLogSort> page = PageRequest.by(sort).limit(2);
      assertThat(all(acme, page)).isEqualTo(logs.stream().sorted(order).toList());
      assertThat(all(acme, page.reversed()))
          .isEqualTo(logs.stream().sorted(order.reversed()).toList());
    }
  }

  @Test
  default void time_is_summed_up_for_people_projects_and_tasks() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Task web = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "web");
    Task app = acme.task(acme.project("APP", Visibility.ORGANIZATION), "app");
    log(acme, acme.as(bob), web, "2026-11-23T09:00:00Z", 10);
    log(acme, acme.as(bob), app, "2026-11-23T09:00:00Z", 20);
    log(acme, acme.ada(), app, "2026-11-24T09:00:00Z", 1440);
    assertThat(sums(acme, acme.ada(), ALL, TimeGrouping.USER))
        .containsExactly(
            new TimeSum(acme.admin().id().toString(), "Ada", 1, 1440),
            new TimeSum(bob.id().toString(), "Bob", 2, 30));
    assertThat(sums(acme, acme.ada(), ALL, TimeGrouping.PROJECT))
        .containsExactly(
            new TimeSum(web.project().toString(), "Project WEB", 1, 10),
            new TimeSum(app.project().toString(), "Project APP", 2, 1460));
    assertThat(sums(acme, acme.ada(), ALL.user(bob.id()), TimeGrouping.TASK))
        .containsExactly(
            new TimeSum(web.id().toString(), "WEB-1", 1, 10),
            new TimeSum(app.id().toString(), "APP-1", 1, 20));
    assertThat(sums(acme, acme.as(bob), ALL, TimeGrouping.USER))
        .containsExactly(new TimeSum(bob.id().toString(), "Bob", 2, 30));
  }

  @Test
  default void days_weeks_and_months_are_those_of_the_organization() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    log(acme, acme.ada(), task, "2026-10-31T23:30:00Z", 1);
    log(acme, acme.ada(), task, "2026-11-01T12:00:00Z", 2);
    log(acme, acme.ada(), task, "2026-11-02T12:00:00Z", 4);
    assertThat(groups(acme, TimeGrouping.DAY))
        .containsExactly("2026-10-31 1", "2026-11-01 2", "2026-11-02 4");
    assertThat(groups(acme, TimeGrouping.WEEK)).containsExactly("2026-10-26 3", "2026-11-02 4");
    assertThat(groups(acme, TimeGrouping.MONTH)).containsExactly("2026-10-01 1", "2026-11-01 6");
    var change =
        new ChangeTenant(
            Patch.keep(), Patch.set("Europe/Berlin"), Patch.keep(), Patch.set(DayOfWeek.SUNDAY));
    acme.taskeri().settings().change(acme.ada(), change, any());
    assertThat(groups(acme, TimeGrouping.DAY)).containsExactly("2026-11-01 3", "2026-11-02 4");
    assertThat(groups(acme, TimeGrouping.WEEK)).containsExactly("2026-11-01 7");
    assertThat(groups(acme, TimeGrouping.MONTH)).containsExactly("2026-11-01 7");
  }

  @Test
  default void a_zone_that_looks_like_an_abbreviation_knows_summer() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    log(acme, acme.ada(), task, "2026-07-31T22:30:00Z", 1);
    for (String zone : List.of("CET", "MET", "EET", "Europe/Berlin")) {
      acme.taskeri().settings().change(acme.ada(), ChangeTenant.nothing().timeZone(zone), any());
      assertThat(groups(acme, TimeGrouping.DAY)).as(zone).containsExactly("2026-08-01 1");
    }
  }

  @Test
  default void sums_page_in_the_order_of_their_groups_and_each_page_has_the_whole_sum() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    for (int day : List.of(3, 1, 2, 3)) {
      log(acme, acme.ada(), task, "2026-11-0" + day + "T09:00:00Z", day);
    }
    var timeLogs = acme.taskeri().timeLogs();
    var first = PageRequest.by(TimeSumSort.GROUP).limit(2).counted();
    var sums = timeLogs.sum(acme.ada(), ALL, TimeGrouping.DAY, first);
    assertThat(sums.page().items()).extracting(TimeSum::minutes).containsExactly(1L, 2L);
    assertThat(sums.page().total()).hasValue(3);
    assertThat(sums.minutes()).isEqualTo(9);
    var rest = first.after(sums.page().next().orElseThrow());
    var last = timeLogs.sum(acme.ada(), ALL, TimeGrouping.DAY, rest);
    assertThat(last.page().items()).containsExactly(new TimeSum("2026-11-03", null, 2, 6));
    assertThat(last.page().next()).isEmpty();
    assertThat(last.page().total()).hasValue(3);
    assertThat(last.minutes()).isEqualTo(9);
    var none =
        timeLogs.sum(acme.ada(), ALL.user(acme.employee("Bob").id()), TimeGrouping.DAY, first);
    assertThat(none.page().items()).isEmpty();
    assertThat(none.page().total()).hasValue(0);
    assertThat(none.minutes()).isZero();
  }

  @Test
  default void sums_and_lists_leave_out_what_one_may_not_see() {
    Company acme = company();
    Task secret = acme.task(acme.project("SECRET", Visibility.PRIVATE), "secret");
    log(acme, acme.ada(), secret, "2026-11-23T09:00:00Z", 10);
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    assertThat(sums(acme, max, ALL, TimeGrouping.PROJECT)).isEmpty();
    assertThat(sums(acme, acme.ada(), ALL, TimeGrouping.PROJECT)).hasSize(1);
    assertThat(sums(acme, company().ada(), ALL, TimeGrouping.PROJECT)).isEmpty();
  }

  private static TimeLog log(
      Company acme, TenantContext who, Task task, String start, int minutes) {
    var command = new LogTime(task.id(), Instant.parse(start), minutes, "");
    return acme.taskeri().timeLogs().create(who, command);
  }

  private static List<TimeLog> all(Company acme, PageRequest<TimeLogSort> page) {
    return Pages.all(page, it -> acme.taskeri().timeLogs().list(acme.ada(), ALL, it));
  }

  private static List<Integer> minutes(Company acme, TimeLogFilter filter) {
    var page = PageRequest.by(TimeLogSort.STARTED_AT).limit(1);
    return Pages.all(page, it -> acme.taskeri().timeLogs().list(acme.ada(), filter, it)).stream()
        .map(it -> it.details().minutes())
        .toList();
  }

  private static List<TimeSum> sums(
      Company acme, TenantContext who, TimeLogFilter filter, TimeGrouping grouping) {
    var page = PageRequest.by(TimeSumSort.GROUP).limit(1);
    return Pages.all(page, it -> acme.taskeri().timeLogs().sum(who, filter, grouping, it).page());
  }

  private static List<String> groups(Company acme, TimeGrouping grouping) {
    return sums(acme, acme.ada(), ALL, grouping).stream()
        .map(it -> it.group() + " " + it.minutes())
        .toList();
  }
}
