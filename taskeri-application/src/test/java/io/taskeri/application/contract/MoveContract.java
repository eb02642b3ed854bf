package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.MoveTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tasks have places on the board of their project, to which they are moved. */
public interface MoveContract extends StorageContract {
  @Test
  default void a_task_is_put_on_top_below_another_and_in_another_column() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = tasks(acme, web, "a", "b", "c", "d");
    move(acme, tasks.get(2), TaskStatus.TODO, null);
    assertThat(column(acme, web, TaskStatus.TODO)).containsExactly("c", "a", "b", "d");
    move(acme, tasks.get(2), TaskStatus.TODO, tasks.get(0).key());
    assertThat(column(acme, web, TaskStatus.TODO)).containsExactly("a", "c", "b", "d");
    move(acme, tasks.get(0), TaskStatus.TODO, tasks.get(3).id());
    assertThat(column(acme, web, TaskStatus.TODO)).containsExactly("c", "b", "d", "a");
    move(acme, tasks.get(3), TaskStatus.DONE, null);
    move(acme, tasks.get(1), TaskStatus.DONE, null);
    Task moved = move(acme, tasks.get(2), TaskStatus.DONE, tasks.get(1).id());
    assertThat(column(acme, web, TaskStatus.TODO)).containsExactly("a");
    assertThat(column(acme, web, TaskStatus.DONE)).containsExactly("b", "c", "d");
    assertThat(moved.completedAt()).isEqualTo(moved.revision().updatedAt());
    assertThat(acme.taskeri().tasks().get(acme.ada(), moved.id()).task()).isEqualTo(moved);
    assertThat(move(acme, moved, TaskStatus.TODO, null).completedAt()).isNull();
  }

  @Test
  default void a_move_raises_the_version_of_that_task_alone_and_none_where_it_is_already() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = tasks(acme, web, "a", "b", "c");
    Task moved = move(acme, tasks.get(2), TaskStatus.TODO, tasks.get(0).id());
    assertThat(moved.revision().version()).isEqualTo(2);
    assertThat(move(acme, moved, TaskStatus.TODO, tasks.get(0).id())).isEqualTo(moved);
    assertThat(move(acme, tasks.get(0), TaskStatus.TODO, null)).isEqualTo(tasks.get(0));
    assertThat(get(acme, tasks.get(1))).isEqualTo(tasks.get(1));
    var command = new MoveTask(TaskStatus.DONE, null);
    assertCode(
        () -> acme.taskeri().moves().move(acme.ada(), moved.id(), command, OptionalLong.of(1)),
        ErrorCode.STALE);
    acme.taskeri().moves().move(acme.ada(), moved.id(), command, OptionalLong.of(2));
  }

  @Test
  default void a_task_goes_below_nothing_but_a_task_of_the_same_column() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = tasks(acme, web, "a", "b");
    Task app = acme.task(acme.project("APP", Visibility.ORGANIZATION), "app");
    Task secret = acme.task(acme.project("SECRET", Visibility.PRIVATE), "secret");
    Task task = tasks.get(0);
    assertInvalid(() -> move(acme, task, TaskStatus.TODO, task.id()), "/after other-column");
    assertInvalid(() -> move(acme, task, TaskStatus.TODO, app.id()), "/after other-column");
    assertInvalid(
        () -> move(acme, task, TaskStatus.DONE, tasks.get(1).id()), "/after other-column");
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    var below = new MoveTask(TaskStatus.TODO, secret.key());
    assertInvalid(
        () -> acme.taskeri().moves().move(max, task.id(), below, any()), "/after not-found");
    assertThat(get(acme, task)).isEqualTo(task);
  }

  @Test
  default void who_may_change_a_task_may_move_it_unless_its_project_is_archived() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "a");
    Task secret = acme.task(acme.project("SECRET", Visibility.PRIVATE), "secret");
    TenantContext bob = acme.as(acme.employee("Bob"));
    var moves = acme.taskeri().moves();
    var done = new MoveTask(TaskStatus.DONE, null);
    assertForbidden(() -> moves.move(bob, task.id(), done, any()));
    assertNotFound(() -> moves.move(bob, secret.id(), done, any()));
    assertNotFound(() -> moves.move(company().ada(), task.id(), done, any()));
    acme.taskeri().assignments().assign(acme.ada(), task.id(), bob.user(), any());
    assertThat(moves.move(bob, task.key(), done, any()).task().details().status())
        .isEqualTo(TaskStatus.DONE);
    acme.archive(web);
    assertCode(
        () -> moves.move(acme.ada(), task.id(), new MoveTask(TaskStatus.TODO, null), any()),
        ErrorCode.PROJECT_ARCHIVED);
  }

  @Test
  default void the_history_tells_of_a_move_and_of_the_status() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = tasks(acme, web, "a", "b");
    History history = new History(acme);
    assertThat(history.next()).isNotEmpty();
    move(acme, tasks.get(1), TaskStatus.TODO, null);
    move(acme, tasks.get(1), TaskStatus.TODO, null);
    move(acme, tasks.get(1), TaskStatus.DONE, null);
    assertThat(history.next())
        .containsExactly(
            "TASK CHANGED rank a1>Zz", "TASK CHANGED status TODO>DONE", "TASK CHANGED rank Zz>a0");
  }

  @Test
  default void a_column_without_room_is_ranked_anew_and_keeps_its_order() {
    Sample acme = Sample.in(storage());
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = Stream.of("a", "b", "c", "d").map(it -> acme.task(web, it)).toList();
    List<String> ranks = List.of("a0" + "0".repeat(61) + "1", "a0" + "0".repeat(61) + "2");
    List<Place> crowded =
        IntStream.range(0, 3)
            .mapToObj(it -> new Place(new Rank(ranks.get(it / 2)), tasks.get(it).id()))
            .toList();
    acme.storage()
        .inTenant(
            acme.context(),
            unit -> {
              unit.tasks().rank(crowded);
              return unit;
            });
    var moves = taskeri().moves();
    for (int i : List.of(0, 2)) {
      var below = new MoveTask(TaskStatus.TODO, tasks.get(i).id());
      TaskView moved = moves.move(acme.context(), tasks.get(3).id(), below, any());
      assertThat(moved.task().rank().value()).hasSize(2);
      assertThat(column(taskeri(), acme.context(), web, TaskStatus.TODO))
          .containsExactly(
              i == 0 ? new String[] {"a", "d", "b", "c"} : new String[] {"a", "b", "c", "d"});
    }
    assertThat(taskeri().tasks().get(acme.context(), tasks.get(1).id()).task().revision())
        .isEqualTo(tasks.get(1).revision());
  }

  @Test
  default void sixty_four_who_move_at_once_lose_no_task_and_leave_each_where_they_were_told()
      throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = IntStream.range(0, 16).mapToObj(it -> acme.task(web, "task " + it)).toList();
    List<Task> moved =
        AtOnce.atOnce(
            64,
            i -> {
              Random random = new Random(i);
              TaskStatus column = random.nextBoolean() ? TaskStatus.TODO : TaskStatus.DONE;
              return move(acme, tasks.get(random.nextInt(16)), column, null);
            });
    List<Task> all = board(acme.taskeri(), acme.ada(), web);
    assertThat(all)
        .extracting(Task::id)
        .containsExactlyInAnyOrderElementsOf(tasks.stream().map(Task::id).toList());
    for (Task task : all) {
      Task last =
          Stream.concat(Stream.of(tasks.get(task.key().number() - 1)), moved.stream())
              .filter(it -> it.id().equals(task.id()))
              .max(Comparator.comparing(it -> it.revision().version()))
              .orElseThrow();
      assertThat(task).isEqualTo(last);
    }
    for (TaskStatus column : List.of(TaskStatus.TODO, TaskStatus.DONE)) {
      assertThat(all.stream().filter(it -> it.details().status() == column).map(Task::rank))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  default void sixty_four_who_move_below_the_same_task_at_once_all_come_to_stand_below_it()
      throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task top = acme.task(web, "top");
    List<Task> tasks = IntStream.range(0, 64).mapToObj(it -> acme.task(web, "task " + it)).toList();
    List<Task> moved =
        AtOnce.atOnce(64, i -> move(acme, tasks.get(63 - i), TaskStatus.TODO, top.id()));
    List<Task> all = new ArrayList<>(board(acme.taskeri(), acme.ada(), web));
    assertThat(all).hasSize(65).doesNotHaveDuplicates();
    assertThat(all).extracting(Task::rank).doesNotHaveDuplicates();
    assertThat(all.get(0)).isEqualTo(top);
    assertThat(moved).hasSize(64);
  }

  private static List<Task> tasks(Company acme, Project project, String... titles) {
    return Stream.of(titles).map(it -> acme.task(project, it)).toList();
  }

  private static Task move(Company acme, Task task, TaskStatus column, @Nullable TaskRef after) {
    return acme.taskeri()
        .moves()
        .move(acme.ada(), task.id(), new MoveTask(column, after), any())
        .task();
  }

  private static Task get(Company acme, Task task) {
    return acme.taskeri().tasks().get(acme.ada(), task.id()).task();
  }

  private static List<String> column(Company acme, Project project, TaskStatus status) {
    return column(acme.taskeri(), acme.ada(), project, status);
  }

  private static List<String> column(
      Taskeri taskeri, TenantContext context, Project project, TaskStatus status) {
    return board(taskeri, context, project).stream()
        .filter(it -> it.details().status() == status)
        .map(it -> it.details().title())
        .toList();
  }

  /** All tasks of a project in the order of their places. */
  private static List<Task> board(Taskeri taskeri, TenantContext context, Project project) {
    var page = PageRequest.by(TaskSort.CREATED_AT).limit(PageRequest.MOST);
    return taskeri.tasks().list(context, TaskFilter.all().in(project.id()), page).items().stream()
        .map(TaskView::task)
        .sorted(Comparator.comparing(Task::place))
        .toList();
  }
}
