package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.timelog.ChangeTimeLog;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Who worked on which task for how long, to those who may see it. */
public interface TimeLogContract extends StorageContract {
  /** When the work began. */
  Instant START = Sample.NOW;

  @Test
  default void a_time_log_is_kept_as_it_was_written_by_who_worked() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    var command = new LogTime(task.key(), START.plusNanos(1), 45, " Grüße\n🎉 ");
    TimeLog log = acme.taskeri().timeLogs().create(acme.as(bob), command);
    assertThat(log.user()).isEqualTo(new Person(bob.id(), "Bob"));
    assertThat(log.taskKey()).isEqualTo(task.key());
    assertThat(log.project()).isEqualTo(task.project());
    assertThat(log.details().startedAt()).isEqualTo(START);
    assertThat(log.details().note()).isEqualTo("Grüße\n🎉");
    assertThat(acme.taskeri().timeLogs().get(acme.ada(), log.id())).isEqualTo(log);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task()).isEqualTo(task);
  }

  @Test
  default void each_rule_that_a_time_log_breaks_is_named() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    TimeLog log = log(acme, acme.ada(), task, 1440);
    for (int no : new int[] {-5, 0, 1441, Integer.MAX_VALUE}) {
      assertInvalid(() -> log(acme, acme.ada(), task, no), "/minutes out-of-range");
      assertInvalid(
          () -> change(acme, acme.ada(), log, minutes(no), any()), "/minutes out-of-range");
    }
    var wrong = new LogTime(task.id(), Instant.EPOCH.minusMillis(1), 0, "a\u0000b");
    assertInvalid(
        () -> acme.taskeri().timeLogs().create(acme.ada(), wrong),
        "/startedAt out-of-range",
        "/minutes out-of-range",
        "/note illegal-character");
    assertInvalid(
        () ->
            change(
                acme,
                acme.ada(),
                log,
                new ChangeTimeLog(Patch.clear(), Patch.clear(), Patch.clear()),
                any()),
        "/startedAt required",
        "/minutes required");
  }

  @Test
  default void a_time_log_is_changed_and_deleted_by_who_worked_and_who_manages() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    TenantContext bob = acme.as(acme.employee("Bob"));
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    TimeLog log = log(acme, bob, task, 45);
    TimeLog changed = change(acme, bob, log, minutes(60), OptionalLong.of(1));
    assertThat(changed.details().minutes()).isEqualTo(60);
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(change(acme, bob, log, minutes(60), any())).isEqualTo(changed);
    var later = new ChangeTimeLog(Patch.set(START.plusSeconds(60)), Patch.keep(), Patch.clear());
    TimeLog moved = change(acme, max, log, later, any());
    assertThat(moved.user()).isEqualTo(log.user());
    assertThat(acme.taskeri().timeLogs().get(bob, log.id())).isEqualTo(moved);
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> change(acme, bob, log, minutes(5), old), ErrorCode.STALE);
    assertCode(() -> acme.taskeri().timeLogs().delete(max, log.id(), old), ErrorCode.STALE);
    acme.taskeri().timeLogs().delete(max, log.id(), OptionalLong.of(3));
    assertNotFound(() -> acme.taskeri().timeLogs().get(bob, log.id()));
    TimeLog own = log(acme, bob, task, 5);
    acme.taskeri().timeLogs().delete(bob, own.id(), any());
    assertNotFound(() -> acme.taskeri().timeLogs().delete(bob, own.id(), any()));
  }

  @Test
  default void employees_see_their_own_time_alone() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    User bob = acme.employee("Bob");
    TimeLog own = log(acme, acme.as(bob), task, 5);
    TimeLog other = log(acme, acme.ada(), task, 7);
    var timeLogs = acme.taskeri().timeLogs();
    assertNotFound(() -> timeLogs.get(acme.as(bob), other.id()));
    assertNotFound(() -> change(acme, acme.as(bob), other, minutes(1), any()));
    assertNotFound(() -> timeLogs.delete(acme.as(bob), other.id(), any()));
    var all = TimeLogFilter.all();
    PageRequest<TimeLogSort> page = PageRequest.by(TimeLogSort.CREATED_AT).counted();
    var seen = timeLogs.list(acme.as(bob), all, page);
    assertThat(seen.items()).containsExactly(own);
    assertThat(seen.total()).hasValue(1);
    assertThat(timeLogs.list(acme.as(bob), all.user(acme.admin().id()), page).items()).isEmpty();
    assertThat(timeLogs.list(acme.as(bob), task.key(), all, page).items()).containsExactly(own);
    assertThat(timeLogs.list(acme.ada(), task.key(), all, page).items())
        .containsExactly(own, other);
  }

  @Test
  default void each_permission_of_time_logs_allows_what_it_says() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    TimeLog log = log(acme, acme.ada(), task, 5);
    TenantContext reader = acme.allowed("Reader", "project:read", "time-log:read:any");
    TenantContext nobody = acme.allowed("Nobody", "project:read");
    TenantContext blind = acme.allowed("Blind", "time-log:create", "time-log:read:any");
    var timeLogs = acme.taskeri().timeLogs();
    PageRequest<TimeLogSort> page = PageRequest.by(TimeLogSort.STARTED_AT);
    assertThat(timeLogs.get(reader, log.id())).isEqualTo(log);
    assertForbidden(() -> log(acme, reader, task, 5));
    assertForbidden(() -> change(acme, reader, log, minutes(1), any()));
    assertForbidden(() -> timeLogs.delete(reader, log.id(), any()));
    for (TenantContext no : List.of(nobody, blind)) {
      assertForbidden(() -> timeLogs.get(no, log.id()));
      assertForbidden(() -> timeLogs.list(no, TimeLogFilter.all(), page));
      assertForbidden(() -> timeLogs.list(no, task.id(), TimeLogFilter.all(), page));
      assertForbidden(() -> log(acme, no, task, 5));
    }
  }

  @Test
  default void a_time_log_does_not_exist_for_who_does_not_see_its_task() {
    Company acme = company();
    Task task = task(acme, Visibility.PRIVATE);
    TimeLog log = log(acme, acme.ada(), task, 5);
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    for (TenantContext no : List.of(max, company().ada())) {
      var timeLogs = acme.taskeri().timeLogs();
      PageRequest<TimeLogSort> page = PageRequest.by(TimeLogSort.STARTED_AT);
      assertNotFound(() -> timeLogs.get(no, log.id()));
      assertNotFound(() -> change(acme, no, log, minutes(1), any()));
      assertNotFound(() -> timeLogs.delete(no, log.id(), any()));
      assertNotFound(() -> log(acme, no, task, 5));
      assertNotFound(() -> timeLogs.list(no, task.id(), TimeLogFilter.all(), page));
      var filters = List.of(TimeLogFilter.all(), TimeLogFilter.all().task(task.id(), task.key()));
      for (TimeLogFilter filter : filters) {
        assertThat(timeLogs.list(no, filter, page).items()).isEmpty();
      }
    }
  }

  @Test
  default void a_time_log_goes_with_its_task_and_keeps_who_is_erased_by_a_placeholder() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    User eve = acme.employee("Eve");
    TimeLog log = log(acme, acme.as(eve), task, 5);
    acme.erase(eve);
    assertThat(acme.taskeri().timeLogs().get(acme.ada(), log.id()).user())
        .isEqualTo(new Person(eve.id(), User.ERASED));
    acme.taskeri().tasks().delete(acme.ada(), task.id(), any());
    assertNotFound(() -> acme.taskeri().timeLogs().get(acme.ada(), log.id()));
  }

  @Test
  default void time_repeated_with_its_key_is_logged_once() {
    Company acme = company();
    var command = new LogTime(task(acme, Visibility.ORGANIZATION).id(), START, 5, "once");
    Optional<RetryKey> key = Optional.of(new RetryKey("ada POST time-logs", "key", "print"));
    Created<TimeLog> first = acme.taskeri().timeLogs().create(acme.ada(), command, key);
    assertThat(acme.taskeri().timeLogs().create(acme.ada(), command, key))
        .isEqualTo(new Created<>(first.value(), true));
  }

  @Test
  default void sixteen_changes_of_one_time_log_at_once_all_take_effect() throws Exception {
    Company acme = company();
    TimeLog log = log(acme, acme.ada(), task(acme, Visibility.ORGANIZATION), 5);
    List<TimeLog> changed =
        AtOnce.atOnce(16, i -> change(acme, acme.ada(), log, minutes(10 + i), any()));
    TimeLog last = acme.taskeri().timeLogs().get(acme.ada(), log.id());
    assertThat(last.revision().version()).isEqualTo(17);
    assertThat(changed).contains(last);
  }

  @Test
  default void what_is_done_to_a_time_log_is_in_the_history() {
    Company acme = company();
    Task task = task(acme, Visibility.ORGANIZATION);
    History history = new History(acme);
    assertThat(history.next()).isNotEmpty();
    TimeLog log = log(acme, acme.ada(), task, 5);
    assertThat(history.last().subject())
        .isEqualTo(new Subject(EntityType.TIME_LOG, log.id().value(), task.project(), "WEB-1"));
    change(acme, acme.ada(), log, minutes(9), any());
    change(acme, acme.ada(), log, minutes(9), any());
    acme.taskeri().timeLogs().delete(acme.ada(), log.id(), any());
    assertThat(history.next())
        .containsExactly(
            "TIME_LOG CREATED", "TIME_LOG CHANGED minutes 5>9", "TIME_LOG DELETED minutes 9>null");
  }

  private static Task task(Company acme, Visibility visibility) {
    return acme.task(acme.project("WEB", visibility), "A task");
  }

  private static TimeLog log(Company acme, TenantContext who, Task task, int minutes) {
    return acme.taskeri().timeLogs().create(who, new LogTime(task.id(), START, minutes, ""));
  }

  private static ChangeTimeLog minutes(int wanted) {
    return new ChangeTimeLog(Patch.keep(), Patch.set(wanted), Patch.keep());
  }

  private static TimeLog change(
      Company acme, TenantContext who, TimeLog log, ChangeTimeLog command, OptionalLong known) {
    return acme.taskeri().timeLogs().change(who, log.id(), command, known);
  }
}
