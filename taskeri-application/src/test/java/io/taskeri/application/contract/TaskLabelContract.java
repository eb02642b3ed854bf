package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.label.ChangeLabel;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks have labels, which are named by who gives them and shown as they are called now. */
public interface TaskLabelContract extends StorageContract {
  @Test
  default void a_task_has_each_of_its_labels_once_in_the_order_of_their_names() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List.of("Zebra", "apple", "b c").forEach(acme::label);
    Task made =
        acme.taskeri()
            .tasks()
            .create(
                acme.ada(),
                CreateTask.in(web.id())
                    .titled("labelled")
                    .labelled("Zebra", "b c", " apple ", "Zebra")
                    .assignedTo(bob.id(), acme.admin().id()))
            .task();
    assertThat(labels(made)).containsExactly("apple", "b c", "Zebra");
    assertThat(made.assignments()).hasSize(2);
    assertThat(read(acme, made)).isEqualTo(made);
    Task other = acme.task(web, "without");
    var page = PageRequest.by(TaskSort.CREATED_AT);
    assertThat(acme.taskeri().tasks().list(acme.ada(), TaskFilter.all(), page).items())
        .extracting(it -> it.task())
        .containsExactly(made, other);
  }

  @Test
  default void changing_the_labels_is_a_change_of_the_task_and_its_history() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    List.of("billing", "urgent", "web").forEach(acme::label);
    History history = new History(acme);
    history.next();
    Task two = change(acme, task, ChangeTask.nothing().labelled("urgent", "billing"));
    assertThat(two.revision().version()).isEqualTo(2);
    assertThat(read(acme, task)).isEqualTo(two);
    assertThat(change(acme, task, ChangeTask.nothing().labelled("billing", "urgent")))
        .isEqualTo(two);
    Task other = change(acme, task, ChangeTask.nothing().labelled("web", "urgent"));
    assertThat(labels(read(acme, task))).containsExactly("urgent", "web");
    assertThat(labels(change(acme, other, ChangeTask.nothing().title("x")))).hasSize(2);
    assertThat(labels(change(acme, task, ChangeTask.nothing().labelled()))).isEmpty();
    assertThat(labels(read(acme, task))).isEmpty();
    assertThat(history.next())
        .containsExactly(
            "TASK CHANGED labels null>billing, urgent",
            "TASK CHANGED labels billing, urgent>urgent, web",
            "TASK CHANGED title task>x",
            "TASK CHANGED labels urgent, web>null");
  }

  @Test
  default void a_label_that_there_is_not_is_named_by_its_place() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "task");
    acme.label("billing");
    assertInvalid(
        () -> change(acme, task, ChangeTask.nothing().labelled("billing", "Billing", "no")),
        "/labels/1 not-found",
        "/labels/2 not-found");
    var command = CreateTask.in(web.id()).titled("x");
    assertInvalid(
        () ->
            acme.taskeri()
                .tasks()
                .create(acme.ada(), command.labelled("billing", "x".repeat(300), "\u0000")),
        "/labels/1 too-long",
        "/labels/2 illegal-character");
    assertThat(read(acme, task)).isEqualTo(task);
    assertThat(acme.task(web, "next").key().number()).isEqualTo(2);
  }

  @Test
  default void a_renamed_label_shows_on_its_tasks_and_a_deleted_one_is_taken_off() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    acme.label("billing");
    Label urgent = acme.label("urgent");
    Task labelled = change(acme, task, ChangeTask.nothing().labelled("urgent", "billing"));
    var labels = acme.taskeri().labels();
    labels.change(
        acme.ada(), urgent.id(), new ChangeLabel(Patch.set("at once"), Patch.keep()), any());
    assertThat(labels(read(acme, task))).containsExactly("at once", "billing");
    labels.delete(acme.ada(), urgent.id(), any());
    assertThat(labels(read(acme, task))).containsExactly("billing");
    assertThat(read(acme, task).revision()).isEqualTo(labelled.revision());
  }

  private static List<String> labels(Task task) {
    return task.details().labels().stream().map(AssignedLabel::name).toList();
  }

  private static Task read(Company acme, Task task) {
    return acme.taskeri().tasks().get(acme.ada(), task.id()).task();
  }

  private static Task change(Company acme, Task task, ChangeTask command) {
    return acme.taskeri().tasks().change(acme.ada(), task.id(), command, any()).task();
  }
}
