package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks are parts of others of their project, on one level. */
public interface SubtaskContract extends StorageContract {
  @Test
  default void a_task_is_a_part_of_another_from_its_creation_or_by_a_change() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task whole = acme.task(web, "whole");
    Task part = part(acme, web, whole.key());
    assertThat(part.details().parentId()).isEqualTo(whole.id());
    assertThat(part.details().parent()).isEqualTo(ParentTask.of(whole));
    assertThat(read(acme, part)).isEqualTo(part);
    History history = new History(acme);
    history.next();
    Task free = change(acme, part, Patch.clear());
    assertThat(free.details().parentId()).isNull();
    assertThat(free.revision().version()).isEqualTo(2);
    assertThat(change(acme, part, Patch.set(whole.id())).details().parentId())
        .isEqualTo(whole.id());
    assertThat(change(acme, part, Patch.set(whole.key())).revision().version()).isEqualTo(3);
    assertThat(read(acme, whole)).isEqualTo(whole);
    assertThat(history.next())
        .containsExactly(
            "TASK CHANGED parentId " + whole.id() + ">null",
            "TASK CHANGED parentId null>" + whole.id());
  }

  @Test
  default void there_is_one_level_in_one_project() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task whole = acme.task(web, "whole");
    Task part = part(acme, web, whole.id());
    Task lone = acme.task(web, "lone");
    Task foreign = acme.task(acme.project("APP", Visibility.ORGANIZATION), "foreign");
    assertInvalid(() -> part(acme, web, part.id()), "/parentId is-subtask");
    assertInvalid(() -> part(acme, web, foreign.id()), "/parentId other-project");
    assertInvalid(() -> part(acme, web, new TaskId(Sample.id())), "/parentId not-found");
    assertInvalid(() -> change(acme, lone, Patch.set(part.key())), "/parentId is-subtask");
    assertInvalid(() -> change(acme, lone, Patch.set(foreign.key())), "/parentId other-project");
    assertInvalid(() -> change(acme, lone, Patch.set(lone.key())), "/parentId itself");
    assertInvalid(() -> change(acme, whole, Patch.set(lone.key())), "/parentId has-subtasks");
    assertThat(change(acme, lone, Patch.set(whole.id())).details().parentId())
        .isEqualTo(whole.id());
  }

  @Test
  default void a_task_that_one_may_not_see_is_none_to_be_a_part_of() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task hidden = acme.task(acme.project("SECRET", Visibility.PRIVATE), "hidden");
    var eve = acme.as(acme.add("Eve", Role.MANAGER));
    var command = CreateTask.in(web.id()).titled("part").partOf(hidden.key());
    assertInvalid(() -> acme.taskeri().tasks().create(eve, command), "/parentId not-found");
  }

  @Test
  default void a_deleted_task_takes_its_subtasks_along_and_leaves_their_history() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task whole = acme.task(web, "whole");
    Task part = part(acme, web, whole.id());
    Task other = acme.task(web, "other");
    Comment comment =
        acme.taskeri().comments().create(acme.ada(), new CreateComment(part.id(), "x"));
    History history = new History(acme);
    history.next();
    acme.taskeri().tasks().delete(acme.ada(), whole.id(), any());
    assertNotFound(() -> read(acme, whole));
    assertNotFound(() -> read(acme, part));
    assertNotFound(() -> acme.taskeri().comments().get(acme.ada(), comment.id()));
    assertThat(read(acme, other)).isEqualTo(other);
    assertThat(history.next())
        .containsExactly("TASK DELETED title part>null", "TASK DELETED title whole>null");
  }

  @Test
  default void two_tasks_that_become_a_part_of_each_other_at_once_do_not() throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    for (int i = 0; i < 3; i++) {
      List<Task> pair = List.of(acme.task(web, "one"), acme.task(web, "two"));
      assertThat(
              AtOnce.refusals(2, n -> change(acme, pair.get(n), Patch.set(pair.get(1 - n).id()))))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.INVALID_INPUT));
      assertThat(pair.stream().filter(it -> read(acme, it).details().parentId() != null))
          .hasSize(1);
    }
  }

  private static Task part(Company acme, Project project, TaskRef whole) {
    var command = CreateTask.in(project.id()).titled("part").partOf(whole);
    return acme.taskeri().tasks().create(acme.ada(), command).task();
  }

  private static Task read(Company acme, Task task) {
    return acme.taskeri().tasks().get(acme.ada(), task.id()).task();
  }

  private static Task change(Company acme, Task task, Patch<TaskRef> parent) {
    ChangeTask command = ChangeTask.nothing().parent(parent);
    return acme.taskeri().tasks().change(acme.ada(), task.id(), command, any()).task();
  }
}
