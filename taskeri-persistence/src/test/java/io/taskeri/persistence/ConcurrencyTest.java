package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.ChangeTasks;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens at the same time comes out as if it had come one after the other. */
class ConcurrencyTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static final String MANY_MORE =
      """
      INSERT INTO tasks (id, project_id, number, title, sort_title, description, status, priority,
        rank, created_by, created_at, updated_at, version)
      SELECT gen_random_uuid(), project_id, 1000 + i, title, sort_title, '', status, priority, rank,
        created_by, created_at, updated_at, 1
      FROM tasks t, generate_series(1, 5000) i WHERE t.number = 1
      """;

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

  /** Among so many that PostgreSQL finds them by an index. */
  @Test
  void tasks_that_are_named_by_key_are_waited_for() throws Exception {
    Company acme = Company.in(taskeri);
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<TaskRef> keys = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      keys.add(acme.task(web, "Task " + i).key());
    }
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setSchema(acme.registered().tenant().schema().value());
      statement.execute(MANY_MORE);
      statement.execute("ANALYZE");
      holder.setAutoCommit(false);
      statement.execute("UPDATE tasks SET title = 'held', version = version + 1 WHERE number = 7");
      ChangeTasks command = ChangeTasks.nothing().priority(Priority.URGENT);
      Future<List<TaskView>> changed =
          other.submit(() -> taskeri.bulk().change(acme.ada(), keys, command));
      awaitWaiting();
      holder.commit();
      assertThat(changed.get())
          .hasSize(20)
          .extracting(it -> it.task().details().title())
          .contains("held");
    } finally {
      other.shutdownNow();
    }
  }

  private static void awaitWaiting() throws SQLException {
    String waiting =
        "SELECT count(*) > 0 FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock'";
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      while (true) {
        try (ResultSet row = statement.executeQuery(waiting)) {
          if (row.next() && row.getBoolean(1)) {
            return;
          }
        }
        Thread.onSpinWait();
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
