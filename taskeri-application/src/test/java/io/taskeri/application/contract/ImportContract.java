package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.ImportFault;
import io.taskeri.application.task.ImportLine;
import io.taskeri.application.task.ImportReport;
import io.taskeri.application.task.ImportService;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks come from a file: all of its lines or none. */
public interface ImportContract extends StorageContract {
  private static ImportLine line(int number, String title) {
    return ImportLine.titled(number, title);
  }

  private static ImportLine child(int number, String key, String parent) {
    return line(number, key, "line " + number, parent, List.of(), List.of());
  }

  /** A line that says this, and nothing else. */
  static ImportLine line(
      int number,
      String key,
      String title,
      String parent,
      List<String> labels,
      List<String> emails) {
    return new ImportLine(
        number,
        key,
        title,
        "",
        TaskStatus.TODO,
        Priority.MEDIUM,
        null,
        parent,
        labels,
        List.of(),
        emails);
  }

  private static List<Task> tasks(Company acme, Project project) {
    return acme
        .taskeri()
        .tasks()
        .list(acme.ada(), project.id(), TaskFilter.all(), PageRequest.by(TaskSort.CREATED_AT))
        .items()
        .stream()
        .map(TaskView::task)
        .toList();
  }

  private static ImportReport run(Company acme, Project project, ImportLine... lines) {
    return acme.taskeri().imports().run(acme.ada(), ImportTasks.of(project.id(), List.of(lines)));
  }

  private static ImportReport dry(Company acme, Project project, ImportLine... lines) {
    return acme.taskeri()
        .imports()
        .run(acme.ada(), ImportTasks.of(project.id(), List.of(lines)).dry());
  }

  @Test
  default void each_line_becomes_a_task_with_all_that_it_says() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task before = acme.task(web, "there already");
    acme.label("billing");
    acme.label("mail");
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    ImportLine whole =
        new ImportLine(
            2,
            "OLD-7",
            " Invoice PDF ",
            "*all* of it",
            TaskStatus.DONE,
            Priority.URGENT,
            LocalDate.parse("2026-12-01"),
            "",
            List.of("mail", "billing", "mail"),
            List.of(eve.id()),
            List.of("BOB@acme.test", "eve@acme.test"));
    History history = new History(acme);
    history.next();
    ImportReport report = run(acme, web, whole, line(3, "Reminder"), child(4, "", "OLD-7"));
    assertThat(report).isEqualTo(new ImportReport(false, 3, 3, 0, List.of()));

    List<Task> tasks = tasks(acme, web);
    assertThat(tasks)
        .extracting(it -> it.key().toString())
        .containsExactly("WEB-1", "WEB-2", "WEB-3", "WEB-4");
    Task invoice = tasks.get(1);
    assertThat(invoice.details().title()).isEqualTo("Invoice PDF");
    assertThat(invoice.details().description()).isEqualTo("*all* of it");
    assertThat(invoice.details().status()).isEqualTo(TaskStatus.DONE);
    assertThat(invoice.completedAt()).isNotNull();
    assertThat(invoice.details().priority()).isEqualTo(Priority.URGENT);
    assertThat(invoice.details().dueDate()).isEqualTo("2026-12-01");
    assertThat(invoice.details().labels())
        .extracting(it -> it.name())
        .containsExactly("billing", "mail");
    assertThat(invoice.assignments())
        .extracting(it -> it.user())
        .containsExactly(eve.id(), bob.id());
    assertThat(invoice.createdBy()).isEqualTo(acme.admin().id());
    assertThat(tasks.get(2).rank()).isGreaterThan(before.rank());
    assertThat(tasks.get(3).rank()).isGreaterThan(tasks.get(2).rank());
    assertThat(tasks.get(3).details().parentId()).isEqualTo(invoice.id());
    assertThat(history.next()).containsExactly("TASK CREATED", "TASK CREATED", "TASK CREATED");
  }

  @Test
  default void a_parent_is_another_line_wherever_it_stands_or_a_task_of_the_project() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task first = acme.task(web, "first");
    acme.task(web, "second");
    assertThat(
            run(
                    acme,
                    web,
                    child(2, "", "X"),
                    child(3, "X", ""),
                    child(4, "", "WEB-1"),
                    child(5, "WEB-2", ""),
                    child(6, "", "WEB-2"))
                .tasks())
        .isEqualTo(5);
    List<Task> tasks = tasks(acme, web);
    assertThat(tasks.get(2).details().parentId()).isEqualTo(tasks.get(3).id());
    assertThat(tasks.get(4).details().parentId()).isEqualTo(first.id());
    assertThat(tasks.get(6).details().parentId())
        .as("a key of the file counts before one of the project")
        .isEqualTo(tasks.get(5).id());
  }

  @Test
  default void every_fault_points_at_its_line_and_column_and_nothing_is_imported() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    acme.task(app, "elsewhere");
    Task parent = acme.task(web, "parent");
    run(acme, web, child(2, "", parent.key().toString()));
    User gone = acme.deactivate(acme.employee("Gone"));
    ImportLine people =
        new ImportLine(
            9,
            "",
            "people",
            "",
            TaskStatus.TODO,
            Priority.LOW,
            LocalDate.parse("0001-01-01"),
            "",
            List.of("nowhere", "a,b"),
            List.of(gone.id()),
            List.of("gone@acme.test", "nobody@acme.test", "no address"));
    ImportLine[] lines = {
      line(2, ""),
      line(3, "good"),
      child(4, "K", ""),
      child(5, "K", "K"),
      child(6, "S", "S"),
      child(7, "", "WEB-2"),
      child(8, "", "APP-1"),
      people,
      child(10, "", "WEB-99"),
      child(11, "", "no key"),
      child(12, "", "S")
    };
    String[] expected = {
      "/2/title required",
      "/5/key duplicate",
      "/6/parent itself",
      "/7/parent is-subtask",
      "/8/parent other-project",
      "/9/labels illegal-character",
      "/9/labels not-found",
      "/9/assignees malformed",
      "/9/assigneeIds not-assignable",
      "/9/assignees not-assignable",
      "/9/assignees not-assignable",
      "/9/dueDate out-of-range",
      "/10/parent not-found",
      "/11/parent not-found",
      "/12/parent is-subtask"
    };
    assertThatThrownBy(() -> run(acme, web, lines))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactlyInAnyOrder(expected))
        .hasMessage("9 of 11 lines cannot be imported.");
    ImportReport report = dry(acme, web, lines);
    assertThat(report.dryRun()).isTrue();
    assertThat(report.lines()).isEqualTo(11);
    assertThat(report.tasks()).isEqualTo(2);
    assertThat(report.faultCount()).isEqualTo(expected.length);
    assertThat(report.faults())
        .extracting(it -> "/" + it.line() + "/" + it.column() + " " + it.code())
        .containsExactlyInAnyOrder(expected);
    assertThat(report.faults()).extracting(ImportFault::line).isSorted();
    assertThat(tasks(acme, web)).hasSize(2);
  }

  @Test
  default void a_dry_run_imports_nothing_and_takes_no_number() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    assertThat(dry(acme, web, line(2, "one"), line(3, "two")))
        .isEqualTo(new ImportReport(true, 2, 2, 0, List.of()));
    assertThat(tasks(acme, web)).isEmpty();
    assertThat(acme.task(web, "first").key()).hasToString("WEB-1");
  }

  @Test
  default void what_the_reader_of_the_file_found_counts_too() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    var broken = new ImportFault(3, null, "malformed", "must have as many cells as the first");
    var command = new ImportTasks(web.id(), List.of(line(2, "good")), 2, List.of(broken), false);
    assertInvalid(() -> acme.taskeri().imports().run(acme.ada(), command), "/3 malformed");
    assertThat(acme.taskeri().imports().run(acme.ada(), command.dry()))
        .isEqualTo(new ImportReport(true, 2, 1, 1, List.of(broken)));
    var nameless = new ImportFault(1, "title", "required", "must be there");
    var headless = new ImportTasks(web.id(), List.of(), 2, List.of(nameless), false);
    assertThat(acme.taskeri().imports().run(acme.ada(), headless.dry()).tasks()).isZero();
    assertThat(dry(acme, web, line(1, ""), line(2, "good")).tasks())
        .as("lines that a program counts from 1")
        .isEqualTo(1);
    assertThat(tasks(acme, web)).isEmpty();
  }

  @Test
  default void with_a_key_a_file_is_imported_once() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    var command = ImportTasks.of(web.id(), List.of(line(2, "one"), line(3, "two")));
    Optional<RetryKey> key = Optional.of(new RetryKey("ada", "k", "file"));
    Created<ImportReport> first = acme.taskeri().imports().run(acme.ada(), command, key);
    Created<ImportReport> again = acme.taskeri().imports().run(acme.ada(), command, key);
    assertThat(first.replayed()).isFalse();
    assertThat(again).isEqualTo(new Created<>(first.value(), true));
    assertThat(tasks(acme, web)).hasSize(2);
    Optional<RetryKey> other = Optional.of(new RetryKey("ada", "k", "another file"));
    assertCode(
        () -> acme.taskeri().imports().run(acme.ada(), command, other),
        ErrorCode.IDEMPOTENCY_MISMATCH);
  }

  @Test
  default void only_who_may_create_tasks_in_the_project_imports_them() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project hidden = acme.project("HID", Visibility.PRIVATE);
    var lines = List.of(line(2, "one"));
    TenantContext reader = acme.allowed("Rae", "project:read");
    TenantContext employee = acme.as(acme.add("Emil", Role.EMPLOYEE));
    TenantContext creator = acme.allowed("Cleo", "project:read", "task:create");
    for (ImportTasks command :
        List.of(ImportTasks.of(web.id(), lines), ImportTasks.of(web.id(), lines).dry())) {
      assertForbidden(() -> acme.taskeri().imports().run(reader, command));
      assertThat(acme.taskeri().imports().run(creator, command).tasks()).isEqualTo(1);
    }
    for (ImportTasks command :
        List.of(ImportTasks.of(hidden.id(), lines), ImportTasks.of(hidden.id(), lines).dry())) {
      assertNotFound(() -> acme.taskeri().imports().run(employee, command));
    }
    acme.archive(web);
    assertCode(
        () -> acme.taskeri().imports().run(employee, ImportTasks.of(web.id(), lines)),
        ErrorCode.PROJECT_ARCHIVED);
  }

  @Test
  default void whose_an_email_is_learns_only_who_may_see_people() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    TenantContext creator = acme.allowed("Cleo", "project:read", "task:create");
    ImportLine named = line(2, "", "named", "", List.of(), List.of("ada@acme.test"));
    assertForbidden(
        () ->
            acme.taskeri().imports().run(creator, ImportTasks.of(web.id(), List.of(named)).dry()));
  }

  @Test
  default void a_file_has_no_more_lines_than_are_imported_in_one_transaction() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    int most = ImportService.MOST_LINES;
    var many =
        new ImportTasks(web.id(), Collections.nCopies(1, line(2, "x")), most + 1, List.of(), false);
    assertInvalid(() -> acme.taskeri().imports().run(acme.ada(), many), "/lines out-of-range");
    List<ImportLine> faulty = IntStream.range(0, most).mapToObj(it -> line(2 + it, "")).toList();
    assertThatThrownBy(
            () -> acme.taskeri().imports().run(acme.ada(), ImportTasks.of(web.id(), faulty)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            it -> assertThat(it.violations()).hasSize(ImportService.MOST_FAULTS));
  }
}
