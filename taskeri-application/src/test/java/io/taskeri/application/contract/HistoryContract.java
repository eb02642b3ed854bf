package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each change of each use case is in the history: who, what, and which field from what to what. */
public interface HistoryContract extends StorageContract {
  @Test
  default void every_change_is_written_down() {
    Company acme = company();
    Taskeri taskeri = acme.taskeri();
    History history = new History(acme);
    assertNoted(history, "TENANT CREATED", "USER CREATED");
    User bob = acme.employee("Bob");
    assertNoted(history, "USER CREATED");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    assertNoted(history, "PROJECT CREATED");
    Task task = acme.task(web, "Before");
    assertNoted(history, "TASK CREATED");
    assertThat(history.last().subject())
        .isEqualTo(new Subject(EntityType.TASK, task.id().value(), web.id(), "WEB-1"));
    ChangeTask change =
        ChangeTask.nothing()
            .title("After")
            .status(TaskStatus.DONE)
            .dueDate(Patch.set(LocalDate.parse("2026-12-01")));
    taskeri.tasks().change(acme.ada(), task.id(), change, OptionalLong.empty());
    assertNoted(
        history,
        "TASK CHANGED title Before>After",
        "TASK CHANGED status TODO>DONE",
        "TASK CHANGED dueDate null>2026-12-01");
    taskeri.tasks().change(acme.ada(), task.id(), change, OptionalLong.empty());
    assertNoted(history);
    taskeri.assignments().assign(acme.ada(), task.id(), bob.id(), OptionalLong.empty());
    assertNoted(history, "TASK CHANGED assigneeIds null>" + bob.id());
    taskeri.assignments().unassign(acme.ada(), task.id(), bob.id(), OptionalLong.empty());
    assertNoted(history, "TASK CHANGED assigneeIds " + bob.id() + ">null");
    taskeri.tasks().delete(acme.ada(), task.id(), OptionalLong.empty());
    assertNoted(history, "TASK DELETED title After>null");
    taskeri.projects().change(acme.ada(), web.id(), activeAndLedBy(bob), OptionalLong.empty());
    assertNoted(
        history,
        "PROJECT CHANGED status PLANNED>ACTIVE",
        "PROJECT CHANGED leadId " + acme.registered().admin().id() + ">" + bob.id(),
        "PROJECT CHANGED memberIds null>" + bob.id());
    taskeri.accounts().deactivate(acme.ada(), bob.id(), OptionalLong.empty());
    assertNoted(history, "USER CHANGED status ACTIVE>DEACTIVATED");
  }

  @Test
  default void every_detail_of_a_task_is_created_changed_and_written_down() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    ParentTask whole = ParentTask.of(acme.task(web, "whole"));
    TaskDetails full = Tasks.full(whole, AssignedLabel.of(acme.label("billing")));
    var tasks = acme.taskeri().tasks();
    assertThat(tasks.create(acme.ada(), Tasks.create(web.id(), full)).task().details())
        .isEqualTo(full);
    Task task = acme.task(web, "plain");
    History history = new History(acme);
    history.next();
    tasks.change(acme.ada(), task.id(), Tasks.change(full), OptionalLong.empty());
    assertThat(tasks.get(acme.ada(), task.id()).task().details()).isEqualTo(full);
    assertThat(history.next())
        .containsExactlyElementsOf(
            task.details().changesTo(full).stream()
                .map(it -> "TASK CHANGED %s %s>%s".formatted(it.field(), it.from(), it.to()))
                .toList());
  }

  private static ChangeProject activeAndLedBy(User lead) {
    return new ChangeProject(
        Patch.keep(),
        Patch.keep(),
        Patch.set(ProjectStatus.ACTIVE),
        Patch.keep(),
        Patch.set(lead.id()),
        Patch.keep(),
        Patch.keep());
  }

  private static void assertNoted(History history, String... expected) {
    assertThat(history.next()).containsExactly(expected);
  }
}
