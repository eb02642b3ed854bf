package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens at the same time comes out as if it had come one after the other. */
class ConcurrencyTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static TestDatabase database;
  private static Taskeri taskeri;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    taskeri =
        Taskeri.builder().storage(database.storage()).passwordHasher(new QuickHasher()).build();
  }

  @AfterAll
  static void close() throws SQLException {
    taskeri.close();
    database.close();
  }

  @Test
  void who_is_deactivated_while_logging_in_has_no_session_afterwards() throws Exception {
    Company acme = Company.in(taskeri);
    for (int round = 0; round < 20; round++) {
      String name = "Bob" + round;
      User bob = acme.employee(name);
      List<LoggedIn> begun = new CopyOnWriteArrayList<>();
      AtOnce.run(
          List.of(
              () -> taskeri.accounts().deactivate(acme.ada(), bob.id(), OptionalLong.empty()),
              () -> {
                try {
                  begun.add(acme.logIn(name));
                } catch (Unauthenticated tooLate) {
                  // deactivated first
                }
                return bob;
              }));
      for (LoggedIn session : begun) {
        assertThatThrownBy(() -> taskeri.users().me(session.context()))
            .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> taskeri.sessions().refresh(session.session().refreshToken()))
            .isInstanceOf(Unauthenticated.class);
      }
    }
  }

  @Test
  void changes_of_different_fields_at_once_are_all_kept() throws Exception {
    Company acme = Company.in(taskeri);
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "before");
    for (int round = 0; round < 10; round++) {
      LocalDate due = LocalDate.of(2027, 1, 1).plusDays(round);
      String title = "after " + round;
      Priority priority = round % 2 == 0 ? Priority.URGENT : Priority.LOW;
      AtOnce.run(
          Stream.of(
                  ChangeTask.nothing().title(title),
                  ChangeTask.nothing().priority(priority),
                  ChangeTask.nothing().dueDate(Patch.set(due)))
              .<Callable<TaskView>>map(
                  it -> () -> taskeri.tasks().change(acme.ada(), task.id(), it, ANY))
              .toList());

      Task changed = taskeri.tasks().get(acme.ada(), task.id()).task();
      assertThat(changed.details().title()).isEqualTo(title);
      assertThat(changed.details().priority()).isEqualTo(priority);
      assertThat(changed.details().dueDate()).isEqualTo(due);
      assertThat(changed.revision().version())
          .isEqualTo(task.revision().version() + 3L * (round + 1));
    }
  }

  @Test
  void who_waited_for_a_task_sees_who_was_assigned_meanwhile() throws Exception {
    Company acme = Company.in(taskeri);
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "popular");
    List<User> people =
        Stream.of("Bob", "Carla", "Dan", "Eve", "Fritz", "Gina").map(acme::employee).toList();

    List<TaskView> answers =
        AtOnce.run(
            people.stream()
                .<Callable<TaskView>>map(
                    it -> () -> taskeri.assignments().assign(acme.ada(), task.id(), it.id(), ANY))
                .toList());

    assertThat(answers)
        .extracting(it -> it.task().assignments().size())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    assertThat(taskeri.tasks().get(acme.ada(), task.id()).task().assignments())
        .extracting(TaskAssignment::user)
        .containsExactlyInAnyOrder(people.stream().map(User::id).toArray(UserId[]::new));
  }
}
