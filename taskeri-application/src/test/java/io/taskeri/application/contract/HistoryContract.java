package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each change of each use case is in the history: who, what, and which field from what to what. */
public interface HistoryContract extends StorageContract {
  @Test
  default void every_change_is_written_down() {
    List<Activity> history = new ArrayList<>();
    Taskeri taskeri =
        Taskeri.builder()
            .storage(new HistoryTap(storage(), history))
            .passwordHasher(new QuickHasher())
            .build();
    Company acme = Company.in(taskeri);
    assertNoted(history, acme, "TENANT CREATED", "USER CREATED");
    User bob = acme.employee("Bob");
    assertNoted(history, acme, "USER CREATED");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    assertNoted(history, acme, "PROJECT CREATED");
    Task task = acme.task(web, "Before");
    assertThat(history)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.entityId()).isEqualTo(task.id().value());
              assertThat(it.project()).isEqualTo(web.id());
            });
    assertNoted(history, acme, "TASK CREATED");
    ChangeTask change =
        ChangeTask.nothing()
            .title("After")
            .status(TaskStatus.DONE)
            .dueDate(Patch.set(LocalDate.parse("2026-12-01")));
    taskeri.tasks().change(acme.ada(), task.id(), change, OptionalLong.empty());
    assertNoted(
        history,
        acme,
        "TASK CHANGED title Before>After",
        "TASK CHANGED status TODO>DONE",
        "TASK CHANGED dueDate null>2026-12-01");
    taskeri.tasks().change(acme.ada(), task.id(), change, OptionalLong.empty());
    assertNoted(history, acme);
    taskeri.assignments().assign(acme.ada(), task.id(), bob.id(), OptionalLong.empty());
    assertNoted(history, acme, "TASK CHANGED assigneeIds null>" + bob.id());
    taskeri.assignments().unassign(acme.ada(), task.id(), bob.id(), OptionalLong.empty());
    assertNoted(history, acme, "TASK CHANGED assigneeIds " + bob.id() + ">null");
    taskeri.tasks().delete(acme.ada(), task.id(), OptionalLong.empty());
    assertNoted(history, acme, "TASK DELETED key WEB-1>null", "TASK DELETED title After>null");
    taskeri.projects().change(acme.ada(), web.id(), activeAndLedBy(bob), OptionalLong.empty());
    assertNoted(
        history,
        acme,
        "PROJECT CHANGED status PLANNED>ACTIVE",
        "PROJECT CHANGED leadId " + acme.registered().admin().id() + ">" + bob.id(),
        "PROJECT CHANGED memberIds null>" + bob.id());
    taskeri.users().deactivate(acme.ada(), bob.id());
    assertNoted(history, acme, "USER CHANGED status ACTIVE>DEACTIVATED");
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

  /** What was written since the last time, all of it by Ada. */
  private static void assertNoted(List<Activity> history, Company acme, String... expected) {
    assertThat(history).extracting(HistoryContract::text).containsExactly(expected);
    assertThat(history).allMatch(it -> it.actor().equals(acme.registered().admin().id()));
    history.clear();
  }

  private static String text(Activity activity) {
    FieldChange change = activity.change();
    String what = activity.entityType() + " " + activity.action();
    return change == null
        ? what
        : what + " " + change.field() + " " + change.from() + ">" + change.to();
  }
}
