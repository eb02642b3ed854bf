package io.taskeri.persistence;

import io.taskeri.application.Taskeri;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.contract.Company;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Wanted;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.ChangeTasks;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often each use case goes to the server. BEGIN travels with the first statement and a batch is
 * one round trip, so a read is the switch, the access, what is wanted, and COMMIT.
 */
class RoundTripTest {
  private static RoundTrips trips;
  private static Taskeri taskeri;
  private static Company acme;
  private static Project web;
  private static Task task;

  @BeforeAll
  static void create() throws SQLException {
    trips = RoundTrips.begin();
    taskeri = trips.taskeri();
    acme = trips.acme();
    web = acme.project("WEB", Visibility.ORGANIZATION);
    task = acme.task(web, "A task");
  }

  @AfterAll
  static void close() throws SQLException {
    trips.close();
  }

  @Test
  void reading_one_of_anything_takes_four() {
    assertTrips(4, () -> taskeri.tasks().get(acme.adaInSession(), task.id()));
    assertTrips(4, () -> taskeri.tasks().get(acme.ada(), task.key()));
    assertTrips(4, () -> taskeri.projects().get(acme.ada(), web.key()));
    assertTrips(4, () -> taskeri.users().me(acme.ada()));
  }

  @Test
  void a_page_takes_four_and_its_count_one_more() {
    var tasks = PageRequest.by(TaskSort.DUE_DATE);
    assertTrips(4, () -> taskeri.tasks().list(acme.ada(), TaskFilter.all(), tasks));
    assertTrips(5, () -> taskeri.tasks().list(acme.ada(), TaskFilter.all(), tasks.counted()));
    assertTrips(5, () -> taskeri.tasks().list(acme.ada(), web.key(), TaskFilter.all(), tasks));
    var every =
        TaskFilter.all()
            .in(web.key())
            .label("billing")
            .parents(Wanted.of(List.of(task.key())))
            .createdBy(acme.admin().id())
            .overdue(true)
            .words("task");
    assertTrips(4, () -> taskeri.tasks().list(acme.ada(), every, tasks));
    var history = PageRequest.by(ActivitySort.OCCURRED_AT);
    assertTrips(5, () -> taskeri.activities().list(acme.ada(), task.key(), history));
    assertTrips(
        4,
        () ->
            taskeri
                .projects()
                .list(acme.ada(), ProjectFilter.all(), PageRequest.by(ProjectSort.NAME)));
    assertTrips(
        4, () -> taskeri.users().list(acme.ada(), UserFilter.all(), PageRequest.by(UserSort.NAME)));
  }

  @Test
  void creating_a_task_takes_seven_and_three_more_with_a_key() {
    CreateTask command = CreateTask.in(web.id()).titled("Another");
    Optional<RetryKey> key = Optional.of(new RetryKey("a scope", "a key", "a fingerprint"));

    assertTrips(7, () -> taskeri.tasks().create(acme.ada(), command));
    assertTrips(10, () -> taskeri.tasks().create(acme.ada(), command, key));
    assertTrips(6, () -> taskeri.tasks().create(acme.ada(), command, key));
  }

  @Test
  void changing_a_task_takes_six_and_one_more_to_move_it_to_another_column() {
    Task changing = acme.task(web, "Changing");
    ChangeTask title = ChangeTask.nothing().title("Changed");
    ChangeTask status = ChangeTask.nothing().status(TaskStatus.DONE);

    assertTrips(6, () -> taskeri.tasks().change(acme.ada(), changing.id(), title, none()));
    assertTrips(4, () -> taskeri.tasks().change(acme.ada(), changing.id(), title, none()));
    assertTrips(7, () -> taskeri.tasks().change(acme.ada(), changing.id(), status, none()));
  }

  @Test
  void one_change_takes_as_many_for_fifty_tasks_as_for_two() {
    User bob = acme.employee("Bulk");
    acme.label("bulk");
    List<TaskRef> refs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      refs.add(acme.task(web, "Task " + i).id());
    }
    ChangeTasks command =
        ChangeTasks.nothing().status(TaskStatus.DONE).assign(bob.id()).label("bulk");
    assertTrips(11, () -> taskeri.bulk().change(acme.ada(), refs.subList(0, 2), command));
    assertTrips(11, () -> taskeri.bulk().change(acme.ada(), refs.subList(2, 50), command));
    ChangeTasks again = ChangeTasks.nothing().priority(Priority.LOW);
    List<TaskRef> named = List.of(task.key(), refs.get(0));
    assertTrips(7, () -> taskeri.bulk().change(acme.ada(), named, again));
  }

  @Test
  void deleting_a_task_takes_seven_however_many_subtasks_it_has() {
    Task deleted = acme.task(web, "Deleted");

    for (int i = 0; i < 3; i++) {
      var command = CreateTask.in(web.id()).titled("part").partOf(deleted.id());
      assertTrips(8, () -> taskeri.tasks().create(acme.ada(), command));
    }

    assertTrips(7, () -> taskeri.tasks().delete(acme.ada(), deleted.id(), none()));
  }

  @Test
  void labels_take_two_more_and_a_parent_two_more_for_a_change() {
    acme.label("billing");
    acme.label("urgent");
    Task labelled = acme.task(web, "Labelled");
    ChangeTask labels = ChangeTask.nothing().labelled("urgent", "billing");
    ChangeTask parent = ChangeTask.nothing().parent(Patch.set(task.id()));
    CreateTask command = CreateTask.in(web.id()).titled("x").labelled("billing", "urgent");

    assertTrips(9, () -> taskeri.tasks().create(acme.ada(), command));
    assertTrips(8, () -> taskeri.tasks().change(acme.ada(), labelled.id(), labels, none()));
    assertTrips(8, () -> taskeri.tasks().change(acme.ada(), labelled.id(), parent, none()));
    assertTrips(4, () -> taskeri.tasks().get(acme.ada(), labelled.id()));
  }

  @Test
  void assigning_takes_eight_and_unassigning_seven() {
    User bob = acme.employee("Bob");
    Task assigned = acme.task(web, "Assigned");

    assertTrips(8, () -> taskeri.assignments().assign(acme.ada(), assigned.id(), bob.id(), none()));
    assertTrips(
        7, () -> taskeri.assignments().unassign(acme.ada(), assigned.id(), bob.id(), none()));
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }

  private static void assertTrips(int expected, Runnable useCase) {
    trips.assertTrips(expected, useCase);
  }
}
