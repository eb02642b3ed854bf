package io.taskeri.domain.timelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLogTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Person ADA = new Person(new UserId(UUID.randomUUID()), "Ada");

  @Test
  void a_time_log_belongs_to_who_worked_and_knows_its_task() {
    Task task =
        Task.create(
            new TaskId(UUID.randomUUID()),
            new ProjectId(UUID.randomUUID()),
            new TaskKey(new ProjectKey("WEB"), 42),
            TaskDetails.titled("A task"),
            Rank.FIRST,
            List.of(),
            ADA.id(),
            NOW);
    TimeLogDetails details = new TimeLogDetails(NOW, 45, "");
    TimeLog log = TimeLog.write(new TimeLogId(UUID.randomUUID()), task, ADA, details, NOW);
    assertThat(log.taskKey()).hasToString("WEB-42");
    assertThat(log.project()).isEqualTo(task.project());
    assertThat(log.isOwnedBy(ADA.id())).isTrue();
    assertThat(log.isOwnedBy(new UserId(UUID.randomUUID()))).isFalse();
    assertThat(log.change(details, NOW)).isSameAs(log);
    TimeLog changed = log.change(new TimeLogDetails(NOW, 60, ""), NOW.plusSeconds(1));
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(changed.details().minutes()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 45, 1440})
  void minutes_are_those_of_a_day_at_the_most(int minutes) {
    assertThat(new TimeLogDetails(NOW, minutes, "").minutes()).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(ints = {-5, 0, 1441, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void other_minutes_are_refused(int minutes) {
    assertBroken(NOW, minutes, "", "/minutes out-of-range");
  }

  @Test
  void the_start_is_kept_to_the_millisecond_in_years_that_every_zone_can_write() {
    assertThat(start("2026-11-23T09:00:00.123456789Z")).isEqualTo("2026-11-23T09:00:00.123Z");
    assertThat(start("1970-01-01T00:00:00Z")).isEqualTo(Instant.EPOCH);
    assertThat(start("9998-12-31T23:59:59.999Z")).isEqualTo("9998-12-31T23:59:59.999Z");
    assertBroken(Instant.EPOCH.minusNanos(1), 1, "", "/startedAt out-of-range");
    assertBroken(Instant.parse("9999-01-01T00:00:00Z"), 1, "", "/startedAt out-of-range");
  }

  @Test
  void every_rule_that_is_broken_is_named() {
    assertBroken(
        Instant.MIN,
        0,
        "x".repeat(1001),
        "/startedAt out-of-range",
        "/minutes out-of-range",
        "/note too-long");
    assertBroken(NOW, 1, "a\u0000b", "/note illegal-character");
  }

  @Test
  void what_differs_is_told_field_by_field() {
    TimeLogDetails details = new TimeLogDetails(NOW, 45, " Layout ");
    assertThat(details.note()).isEqualTo("Layout");
    assertThat(details.changesTo(details)).isEmpty();
    assertThat(details.changesTo(new TimeLogDetails(NOW.plusSeconds(60), 60, "")))
        .containsExactly(
            new FieldChange("startedAt", "2026-11-23T09:00:00Z", "2026-11-23T09:01:00Z"),
            new FieldChange("minutes", "45", "60"),
            new FieldChange("note", "Layout", ""));
  }

  private static Instant start(String text) {
    return new TimeLogDetails(Instant.parse(text), 1, "").startedAt();
  }

  private static void assertBroken(Instant start, int minutes, String note, String... violations) {
    assertThatThrownBy(() -> new TimeLogDetails(start, minutes, note))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(violations));
  }
}
