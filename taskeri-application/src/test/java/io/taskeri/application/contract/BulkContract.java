package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.BulkService;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.ChangeTasks;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many tasks are changed in one transaction: all of them or none. */
public interface BulkContract extends StorageContract {
  @Test
  default void tasks_are_changed_alike_and_answered_in_the_order_in_which_they_were_named() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    Task first = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "first");
    Task second = acme.task(acme.project("APP", Visibility.ORGANIZATION), "second");
    acme.taskeri().assignments().assign(acme.ada(), first.id(), eve.id(), any());
    ChangeTasks command =
        ChangeTasks.nothing()
            .status(TaskStatus.IN_PROGRESS)
            .priority(Priority.URGENT)
            .assign(bob.id(), bob.id())
            .unassign(eve.id());
    List<TaskView> changed =
        acme.taskeri().bulk().change(acme.ada(), List.of(second.key(), first.id()), command);
    assertThat(changed).extracting(it -> it.task().id()).containsExactly(second.id(), first.id());
    for (TaskView view : changed) {
      Task task = view.task();
      assertThat(task.details().status()).isEqualTo(TaskStatus.IN_PROGRESS);
      assertThat(task.details().priority()).isEqualTo(Priority.URGENT);
      assertThat(task.assignments()).extracting(it -> it.user()).containsExactly(bob.id());
      assertThat(acme.taskeri().tasks().get(acme.ada(), task.id())).isEqualTo(view);
    }
    assertThat(changed.get(0).task().revision().version()).isEqualTo(2);
    assertThat(changed.get(1).task().revision().version()).isEqualTo(3);
    assertThat(
            acme
                .taskeri()
                .activities()
                .list(
                    acme.ada(),
                    ActivityFilter.all(),
                    PageRequest.by(ActivitySort.OCCURRED_AT).reversed())
                .items()
                .stream()
                .limit(7))
        .extracting(ActivityEntry::activity)
        .extracting(it -> it.change() == null ? "" : it.change().field())
        .containsExactlyInAnyOrder(
            "status",
            "status",
            "priority",
            "priority",
            "assigneeIds",
            "assigneeIds",
            "assigneeIds");
  }

  @Test
  default void a_task_that_has_it_all_already_stays_as_it_is() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "as it is");
    List<TaskView> same =
        acme.taskeri()
            .bulk()
            .change(
                acme.ada(),
                List.of(task.id()),
                ChangeTasks.nothing().status(TaskStatus.TODO).unassign(acme.employee("Bob").id()));
    assertThat(same).extracting(TaskView::task).containsExactly(task);
  }

  @Test
  default void tasks_of_one_column_go_to_the_end_of_the_other_in_their_order() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task there = acme.task(web, "there");
    var tasks = acme.taskeri().tasks();
    var done = ChangeTask.nothing().status(TaskStatus.DONE);
    there = tasks.change(acme.ada(), there.id(), done, any()).task();
    List<TaskRef> refs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      refs.add(acme.task(web, "task " + i).id());
    }
    Collections.reverse(refs);
    List<TaskView> moved =
        acme.taskeri()
            .bulk()
            .change(acme.ada(), refs, ChangeTasks.nothing().status(TaskStatus.DONE));
    assertThat(moved).extracting(it -> it.task().rank()).isSorted();
    assertThat(moved.get(0).task().rank()).isGreaterThan(there.rank());
    assertThat(moved).allMatch(it -> it.task().completedAt() != null);
  }

  @Test
  default void each_fault_points_at_its_task_and_nothing_is_changed() {
    Company acme = company();
    User bob = acme.employee("Bob");
    TenantContext eve = acme.as(acme.employee("Eve"));
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project old = acme.project("OLD", Visibility.ORGANIZATION);
    Task own = acme.taskeri().tasks().create(eve, CreateTask.in(web.id()).titled("own")).task();
    Task other = acme.task(web, "other");
    Task secret = acme.task(acme.project("SECRET", Visibility.PRIVATE), "hidden");
    Task archived = acme.task(old, "archived");
    acme.archive(old);
    Task foreign = sample();
    List<TaskRef> refs =
        List.of(
            own.id(),
            other.id(),
            secret.key(),
            archived.id(),
            foreign.id(),
            own.key(),
            new TaskKey(new ProjectKey("WEB"), 99));
    var urgent = ChangeTasks.nothing().priority(Priority.URGENT);
    assertInvalid(
        () -> acme.taskeri().bulk().change(eve, refs, urgent),
        "/tasks/1 forbidden",
        "/tasks/2 not-found",
        "/tasks/3 project-archived",
        "/tasks/4 not-found",
        "/tasks/5 duplicate",
        "/tasks/6 not-found");
    assertThat(acme.taskeri().tasks().get(acme.ada(), own.id()).task()).isEqualTo(own);
    assertInvalid(
        () ->
            acme.taskeri()
                .bulk()
                .change(
                    acme.ada(),
                    List.of(other.id(), secret.id()),
                    ChangeTasks.nothing().assign(acme.admin().id(), bob.id())),
        "/change/addAssigneeIds/1 not-assignable");
    assertThat(acme.taskeri().tasks().get(acme.ada(), other.id()).task()).isEqualTo(other);
  }

  private Task sample() {
    Company globex = company();
    return globex.task(globex.project("WEB", Visibility.ORGANIZATION), "theirs");
  }

  @Test
  default void labels_come_and_go_and_others_stay() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    for (String name : List.of("mail", "new", "old")) {
      acme.label(name);
    }
    var tasks = acme.taskeri().tasks();
    List<TaskRef> refs = new ArrayList<>();
    for (List<String> labels : List.of(List.of("old", "mail"), List.<String>of())) {
      CreateTask command =
          CreateTask.in(web.id()).titled("task").labelled(labels.toArray(String[]::new));
      refs.add(tasks.create(acme.ada(), command).task().id());
    }
    var bulk = acme.taskeri().bulk();
    bulk.change(acme.ada(), refs, ChangeTasks.nothing().label("new").unlabel("old", "unknown"));
    assertThat(labels(acme, refs.get(0))).containsExactly("mail", "new");
    assertThat(labels(acme, refs.get(1))).containsExactly("new");
    assertInvalid(
        () -> bulk.change(acme.ada(), refs, ChangeTasks.nothing().label("new", "nothing")),
        "/change/addLabels/1 not-found");
    assertInvalid(
        () -> bulk.change(acme.ada(), refs, ChangeTasks.nothing().label("new").unlabel("new")),
        "/change/removeLabels/0 duplicate");
  }

  private static List<String> labels(Company acme, TaskRef task) {
    return acme.taskeri().tasks().get(acme.ada(), task).task().details().labels().stream()
        .map(AssignedLabel::name)
        .toList();
  }

  @Test
  default void one_to_two_hundred_tasks_are_changed_and_something_must_be() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    var bulk = acme.taskeri().bulk();
    var urgent = ChangeTasks.nothing().priority(Priority.URGENT);
    assertInvalid(() -> bulk.change(acme.ada(), List.of(), urgent), "/tasks out-of-range");
    assertInvalid(
        () -> bulk.change(acme.ada(), Collections.nCopies(BulkService.MOST + 1, task.id()), urgent),
        "/tasks out-of-range");
    List<TaskRef> one = List.of(task.id());
    assertInvalid(() -> bulk.change(acme.ada(), one, ChangeTasks.nothing()), "/change required");
    assertInvalid(
        () ->
            bulk.change(acme.ada(), one, ChangeTasks.nothing().assign(bob.id()).unassign(bob.id())),
        "/change/removeAssigneeIds/0 duplicate");
    TenantContext reader = acme.allowed("Rita", "project:read");
    assertForbidden(() -> bulk.change(reader, one, urgent));
    assertForbidden(() -> bulk.change(acme.allowed("Nil", "user:read"), one, urgent));
    bulk.change(acme.as(acme.add("Max", Role.MANAGER)), one, urgent);
  }

  @Test
  default void of_changes_to_the_same_tasks_at_once_none_is_lost() throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<TaskRef> refs = new ArrayList<>();
    List<User> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      refs.add(acme.task(web, "task " + i).id());
      people.add(acme.employee("Person" + i));
    }
    assertThat(
            AtOnce.refusals(
                8,
                i -> {
                  List<TaskRef> order = new ArrayList<>(refs);
                  Collections.rotate(order, i);
                  acme.taskeri()
                      .bulk()
                      .change(acme.ada(), order, ChangeTasks.nothing().assign(people.get(i).id()));
                }))
        .allMatch(it -> it.isEmpty());
    for (TaskRef ref : refs) {
      Task task = acme.taskeri().tasks().get(acme.ada(), ref).task();
      assertThat(task.assignments()).hasSize(8);
      assertThat(task.revision().version()).isEqualTo(9);
    }
  }
}
