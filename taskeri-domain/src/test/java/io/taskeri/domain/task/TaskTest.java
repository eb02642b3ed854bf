package io.taskeri.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final UserId ADA = new UserId(UUID.randomUUID());
  private static final Person BOB = new Person(new UserId(UUID.randomUUID()), "Bob");

  private final Task task = task(details(TaskStatus.TODO, TODAY));

  @Test
  void completes_when_it_is_done_or_cancelled_and_no_longer_when_it_is_reopened() {
    Task done = task.change(details(TaskStatus.DONE, TODAY), NOW.plusSeconds(1));
    assertThat(done.completedAt()).isEqualTo(NOW.plusSeconds(1));
    Task cancelled = done.change(details(TaskStatus.CANCELLED, TODAY), NOW.plusSeconds(2));
    assertThat(cancelled.completedAt()).isEqualTo(NOW.plusSeconds(1));
    Task reopened = cancelled.change(details(TaskStatus.IN_REVIEW, TODAY), NOW.plusSeconds(3));
    assertThat(reopened.completedAt()).isNull();
    assertThat(task(details(TaskStatus.DONE, null)).completedAt()).isEqualTo(NOW);
    assertThat(task.completedAt()).isNull();
  }

  @Test
  void is_overdue_on_the_day_after_its_due_date_unless_completed() {
    assertThat(task.overdue(TODAY)).isFalse();
    assertThat(task.overdue(TODAY.plusDays(1))).isTrue();
    assertThat(task(details(TaskStatus.DONE, TODAY)).overdue(TODAY.plusDays(1))).isFalse();
    assertThat(task(details(TaskStatus.TODO, null)).overdue(TODAY)).isFalse();
  }

  @Test
  void counts_each_change_and_none_where_nothing_changes() {
    assertThat(task.change(task.details(), NOW.plusSeconds(1))).isSameAs(task);
    Task changed = task.change(details(TaskStatus.DONE, TODAY), NOW.plusSeconds(1));
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(changed.revision().createdAt()).isEqualTo(NOW);
    assertThat(changed.revision().updatedAt()).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  void assigns_each_person_once_and_remembers_by_whom() {
    Task assigned = task.assign(BOB, ADA, NOW.plusSeconds(1));
    assertThat(assigned.assignments())
        .containsExactly(new TaskAssignment(BOB.id(), "Bob", NOW.plusSeconds(1), ADA));
    assertThat(assigned.revision().version()).isEqualTo(2);
    assertThat(assigned.assign(BOB, ADA, NOW.plusSeconds(2))).isSameAs(assigned);
    Task unassigned = assigned.unassign(BOB.id(), NOW.plusSeconds(3));
    assertThat(unassigned.assignments()).isEmpty();
    assertThat(unassigned.revision().version()).isEqualTo(3);
    assertThat(unassigned.unassign(BOB.id(), NOW)).isSameAs(unassigned);
  }

  @Test
  void belongs_to_its_creator_and_its_assignees() {
    assertThat(task.isOwnedBy(ADA)).isTrue();
    assertThat(task.isOwnedBy(BOB.id())).isFalse();
    assertThat(task.assign(BOB, ADA, NOW).isOwnedBy(BOB.id())).isTrue();
  }

  @Test
  void names_every_rule_that_its_details_break() {
    assertThatThrownBy(
            () ->
                new TaskDetails(
                    " ", "\u0000", TaskStatus.TODO, Priority.LOW, LocalDate.MAX, null, List.of()))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(
                        "/title required",
                        "/description illegal-character",
                        "/dueDate out-of-range"));
  }

  @Test
  void tells_which_fields_differ_and_from_what_to_what() {
    assertThat(details(TaskStatus.TODO, TODAY).changesTo(details(TaskStatus.DONE, null)))
        .containsExactly(
            new FieldChange("status", "TODO", "DONE"),
            new FieldChange("dueDate", "2026-11-23", null));
  }

  @Test
  void moves_to_a_place_of_any_column_and_completes_on_the_way() {
    Rank rank = new Rank("c00");
    Task moved = task.assign(BOB, ADA, NOW).move(TaskStatus.DONE, rank, NOW.plusSeconds(1));
    assertThat(moved.place()).isEqualTo(new Place(rank, task.id()));
    assertThat(moved.details().status()).isEqualTo(TaskStatus.DONE);
    assertThat(moved.completedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(moved.isAssignedTo(BOB.id())).isTrue();
    assertThat(moved.isAssignedTo(ADA)).isFalse();
    assertThat(moved.revision().version()).isEqualTo(3);
  }

  @Test
  void its_details_are_changed_one_by_one() {
    AssignedLabel bug = new AssignedLabel(new LabelId(UUID.randomUUID()), "bug");
    TaskDetails plain = TaskDetails.titled("Title");
    TaskDetails full =
        plain
            .described("Why")
            .priority(Priority.URGENT)
            .partOf(ParentTask.of(task))
            .labelled(List.of(bug));
    assertThat(plain.changesTo(full))
        .containsExactly(
            new FieldChange("description", "", "Why"),
            new FieldChange("priority", "MEDIUM", "URGENT"),
            new FieldChange("parentId", null, task.id().toString()),
            new FieldChange("labels", null, "bug"));
    assertThat(full.parent()).isEqualTo(new ParentTask(task.id(), task.key()));
  }

  @Test
  void can_be_placed_elsewhere_without_becoming_another_version() {
    Task placed = task.placed(new Rank("b00"));
    assertThat(placed.rank()).isEqualTo(new Rank("b00"));
    assertThat(placed.revision()).isEqualTo(task.revision());
  }

  private static TaskDetails details(TaskStatus status, LocalDate due) {
    return TaskDetails.titled("Title").status(status).due(due);
  }

  private static Task task(TaskDetails details) {
    return Task.create(
        new TaskId(UUID.randomUUID()),
        new ProjectId(UUID.randomUUID()),
        new TaskKey(new ProjectKey("WEB"), 42),
        details,
        Rank.FIRST,
        List.of(),
        ADA,
        NOW);
  }
}
