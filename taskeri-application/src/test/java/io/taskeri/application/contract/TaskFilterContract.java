package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Wanted;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the list of tasks can be narrowed to. */
public interface TaskFilterContract extends StorageContract {
  TaskFilter ALL = TaskFilter.all();

  @Test
  default void by_who_created_and_who_is_assigned_to_nobody_too() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.task(web, "of nobody");
    create(acme, web, "of Bob", it -> it.assignedTo(bob.id()));
    create(acme, web, "of both", it -> it.assignedTo(bob.id(), acme.admin().id()));
    acme.taskeri().tasks().create(acme.as(bob), CreateTask.in(web.id()).titled("by Bob"));
    assertThat(titles(acme, ALL.createdBy(bob.id()))).containsExactly("by Bob");
    assertThat(titles(acme, ALL.createdBy(bob.id(), acme.admin().id()))).hasSize(4);
    assertThat(titles(acme, ALL.createdBy(new UserId(Sample.id())))).isEmpty();
    assertThat(titles(acme, ALL.assignees(Wanted.nothing())))
        .containsExactly("of nobody", "by Bob");
    assertThat(titles(acme, ALL.assignees(new Wanted<>(List.of(acme.admin().id()), true))))
        .containsExactly("of nobody", "of both", "by Bob");
  }

  @Test
  default void by_labels_each_task_once() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List.of("billing", "urgent").forEach(acme::label);
    acme.task(web, "plain");
    create(acme, web, "one", it -> it.labelled("billing"));
    create(acme, web, "two", it -> it.labelled("billing", "urgent"));
    assertThat(titles(acme, ALL.label("billing", "urgent"))).containsExactly("one", "two");
    assertThat(titles(acme, ALL.label("urgent"))).containsExactly("two");
    assertThat(titles(acme, ALL.label("Urgent"))).isEmpty();
  }

  @Test
  default void by_the_tasks_of_which_they_are_a_part() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task one = acme.task(web, "one");
    Task two = acme.task(web, "two");
    create(acme, web, "of one", it -> it.partOf(one.id()));
    create(acme, web, "of two", it -> it.partOf(two.id()));
    assertThat(titles(acme, ALL.parents(Wanted.of(List.of(one.id()))))).containsExactly("of one");
    assertThat(titles(acme, ALL.parents(Wanted.of(List.of(two.key()))))).containsExactly("of two");
    assertThat(titles(acme, ALL.parents(Wanted.of(List.of(two.key(), one.id()))))).hasSize(2);
    assertThat(titles(acme, ALL.parents(Wanted.nothing()))).containsExactly("one", "two");
    assertThat(titles(acme, ALL.parents(new Wanted<>(List.of(one.key()), true))))
        .containsExactly("one", "two", "of one");
    assertThat(titles(acme, ALL.parents(Wanted.of(List.of(new TaskId(Sample.id())))))).isEmpty();
  }

  @Test
  default void overdue_by_the_day_of_the_organization() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    LocalDate today = acme.registered().tenant().today(office.clock().instant());
    create(acme, web, "late", it -> it.due(today.minusDays(1)));
    create(acme, web, "done", it -> it.due(today.minusDays(1)).status(TaskStatus.DONE));
    create(acme, web, "today", it -> it.due(today));
    acme.task(web, "whenever");
    assertThat(titles(acme, ALL.overdue(true))).containsExactly("late");
    assertThat(titles(acme, ALL.overdue(false))).containsExactly("done", "today", "whenever");
    office.pass(Duration.ofDays(1));
    assertThat(titles(acme, ALL.overdue(true))).containsExactly("late", "today");
  }

  @Test
  default void by_words_of_title_and_description() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    create(acme, web, "Invoice PDF", it -> it.described("Über *Ärger* at https://acme.test/x"));
    create(acme, web, "Other", it -> it.described("an in-voice"));
    assertThat(titles(acme, ALL.words("inv pd"))).containsExactly("Invoice PDF");
    assertThat(titles(acme, ALL.words("ÄRG invoice"))).containsExactly("Invoice PDF");
    assertThat(titles(acme, ALL.words("voice"))).containsExactly("Other");
    assertThat(titles(acme, ALL.words("acme"))).containsExactly("Invoice PDF");
    assertThat(titles(acme, ALL.words("pdf other"))).isEmpty();
    Task other =
        acme.taskeri().tasks().list(acme.ada(), ALL.words("voice"), by()).items().get(0).task();
    ChangeTask change = ChangeTask.nothing().title("Another");
    acme.taskeri().tasks().change(acme.ada(), other.id(), change, any());
    assertThat(titles(acme, ALL.words("another"))).containsExactly("Another");
  }

  @Test
  default void all_filters_at_once() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.label("billing");
    Task whole = acme.task(web, "whole");
    LocalDate day = LocalDate.parse("2020-01-01");
    create(
        acme,
        web,
        "wanted",
        it -> it.partOf(whole.id()).labelled("billing").assignedTo(bob.id()).due(day));
    TaskFilter filter =
        ALL.in(web.key())
            .status(TaskStatus.TODO)
            .priority(Priority.MEDIUM)
            .assignees(new Wanted<>(List.of(bob.id()), true))
            .createdBy(acme.admin().id())
            .label("billing")
            .parents(new Wanted<>(List.of(whole.key(), whole.id()), true))
            .due(day, day)
            .overdue(true)
            .words("wanted");
    for (TaskSort sort : TaskSort.values()) {
      var page = acme.taskeri().tasks().list(acme.ada(), filter, PageRequest.by(sort).counted());
      assertThat(page.items()).hasSize(1);
      assertThat(page.total()).hasValue(1);
    }
  }

  @Test
  default void the_list_of_a_project_is_for_who_sees_it() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    acme.task(web, "open");
    acme.task(secret, "hidden");
    var tasks = acme.taskeri().tasks();
    assertThat(tasks.list(acme.ada(), secret.key(), ALL, by()).items()).hasSize(1);
    assertThat(tasks.list(acme.ada(), web.id(), ALL, by()).items())
        .extracting(it -> it.task().details().title())
        .containsExactly("open");
    var eve = acme.as(acme.add("Eve", Role.MANAGER));
    assertNotFound(() -> tasks.list(eve, secret.id(), ALL, by()));
    assertNotFound(() -> tasks.list(eve, new ProjectId(Sample.id()), ALL, by()));
  }

  private static PageRequest<TaskSort> by() {
    return PageRequest.by(TaskSort.CREATED_AT);
  }

  private static List<String> titles(Company acme, TaskFilter filter) {
    return Pages.all(by().limit(2), it -> acme.taskeri().tasks().list(acme.ada(), filter, it))
        .stream()
        .map(it -> it.task().details().title())
        .toList();
  }

  private static void create(
      Company acme, Project project, String title, UnaryOperator<CreateTask> more) {
    CreateTask command = CreateTask.in(project.id()).titled(title);
    assertThat(acme.taskeri().tasks().create(acme.ada(), more.apply(command))).isNotNull();
  }
}
