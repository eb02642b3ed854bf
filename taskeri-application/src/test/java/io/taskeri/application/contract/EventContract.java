package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.event.Event;
import io.taskeri.application.event.EventListener;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.ImportLine;
import io.taskeri.application.task.ImportReport;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.TaskKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What happened is told once, in order, by the thread that did it, when it is committed. */
public interface EventContract extends StorageContract {
  private Taskeri telling(EventListener listener) {
    return Taskeri.builder()
        .storage(storage())
        .passwordHasher(new QuickHasher())
        .eventListener(listener)
        .build();
  }

  @Test
  default void every_entry_of_the_history_is_told_once_and_in_order() {
    List<Event> told = new ArrayList<>();
    Company company = Company.in(telling(told::add));
    Project web = company.project("WEB", Visibility.ORGANIZATION);
    company.task(web, "Write the docs");
    ImportReport imported =
        company
            .taskeri()
            .imports()
            .run(
                company.ada(),
                ImportTasks.of(
                    web.id(), List.of(ImportLine.titled(1, "Line"), ImportLine.titled(2, "Line"))));
    assertThat(imported.faults()).isEmpty();
    company.archive(web);
    assertThat(told)
        .extracting(it -> it.activity().subject().type())
        .startsWith(EntityType.TENANT, EntityType.USER, EntityType.PROJECT, EntityType.TASK)
        .endsWith(EntityType.PROJECT);
    assertThat(told).allMatch(it -> it.tenant().equals(company.registered().tenant().id()));
    assertThat(told)
        .extracting(Event::activity)
        .extracting(Activity::id)
        .isEqualTo(new History(company).ids());
  }

  @Test
  default void a_listener_finds_what_it_is_told_of_and_may_do_something_about_it() {
    List<String> seen = new ArrayList<>();
    Company company = company();
    Project web = company.project("WEB", Visibility.ORGANIZATION);
    Thread caller = Thread.currentThread();
    Taskeri telling =
        telling(
            event -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              if (event.activity().subject().type() == EntityType.TASK) {
                company.label("a task came");
                seen.add(title(company, event.activity().subject()));
              }
            });
    telling.tasks().create(company.ada(), CreateTask.in(web.id()).titled("Write the docs"));
    assertThat(seen).containsExactly("Write the docs");
  }

  private static String title(Company company, Subject subject) {
    TaskKey key = TaskKey.parse(String.valueOf(subject.name())).orElseThrow();
    return company.taskeri().tasks().get(company.ada(), key).task().details().title();
  }

  @Test
  default void what_is_refused_or_rolled_back_is_not_told() {
    List<Event> told = new ArrayList<>();
    Company company = Company.in(telling(told::add));
    company.label("billing");
    told.clear();
    Refusals.assertCode(() -> company.label("billing"), ErrorCode.LABEL_NAME_TAKEN);
    assertThatThrownBy(
            () ->
                company
                    .taskeri()
                    .change(
                        company.ada(),
                        change -> {
                          change.created(Subject.of(company.admin()));
                          throw new IllegalArgumentException("planted");
                        }))
        .hasMessage("planted");
    assertThat(told).isEmpty();
  }

  @Test
  default void what_is_found_again_by_its_key_is_not_told_again() {
    List<Event> told = new ArrayList<>();
    Company company = Company.in(telling(told::add));
    told.clear();
    var key = Optional.of(new RetryKey("labels", UUID.randomUUID().toString(), "print"));
    Consumer<CreateLabel> create =
        it -> company.taskeri().labels().create(company.ada(), it, key).value();
    create.accept(new CreateLabel("billing", null));
    create.accept(new CreateLabel("billing", null));
    assertThat(told).hasSize(1);
  }

  @Test
  default void a_listener_that_fails_hinders_neither_the_use_case_nor_what_comes_after() {
    List<Event> told = new ArrayList<>();
    Company company =
        Company.in(
            telling(
                event -> {
                  told.add(event);
                  throw new StackOverflowError("planted");
                }));
    TaskView task =
        company
            .taskeri()
            .tasks()
            .create(
                company.ada(),
                CreateTask.in(company.project("WEB", Visibility.ORGANIZATION).id()).titled("Task"));
    assertThat(told).hasSize(4);
    assertThat(company.taskeri().tasks().get(company.ada(), task.task().key())).isEqualTo(task);
  }
}
