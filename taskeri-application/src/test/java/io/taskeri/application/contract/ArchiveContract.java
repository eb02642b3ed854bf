package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A project ends in the archive, and from there comes back or goes for good. */
public interface ArchiveContract extends StorageContract {
  @Test
  default void an_archived_project_can_be_read_and_nothing_in_it_be_changed() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "Invoice PDF");
    Project archived = acme.archive(web);
    assertThat(archived.archivedAt()).isNotNull();
    assertThat(archived.revision().version()).isEqualTo(2);
    assertThat(acme.archive(web)).isEqualTo(archived);
    assertThat(acme.taskeri().projects().get(acme.ada(), web.key())).isEqualTo(archived);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task()).isEqualTo(task);

    var tasks = acme.taskeri().tasks();
    var assignments = acme.taskeri().assignments();
    var members = acme.taskeri().projectMembers();
    ErrorCode readOnly = ErrorCode.PROJECT_ARCHIVED;
    assertCode(
        () -> tasks.create(acme.ada(), CreateTask.in(web.id()).titled("One more")), readOnly);
    assertCode(
        () -> tasks.change(acme.ada(), task.id(), ChangeTask.nothing().title("x"), any()),
        readOnly);
    assertCode(() -> tasks.delete(acme.ada(), task.id(), any()), readOnly);
    assertCode(() -> assignments.assign(acme.ada(), task.id(), bob.id(), any()), readOnly);
    assertCode(() -> assignments.unassign(acme.ada(), task.id(), bob.id(), any()), readOnly);
    assertCode(() -> members.add(acme.ada(), web.id(), bob.id()), readOnly);
    assertCode(() -> members.remove(acme.ada(), web.id(), acme.admin().id()), readOnly);
    assertCode(
        () ->
            acme.taskeri()
                .projects()
                .change(acme.ada(), web.id(), ChangeProject.nothing().name("x"), any()),
        readOnly);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task()).isEqualTo(task);
  }

  @Test
  default void a_restored_project_is_worked_on_as_before() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    acme.archive(web);
    Project back = acme.taskeri().archive().restore(acme.ada(), web.id(), OptionalLong.of(2));
    assertThat(back.archivedAt()).isNull();
    assertThat(back.revision().version()).isEqualTo(3);
    assertThat(acme.taskeri().archive().restore(acme.ada(), web.id(), any())).isEqualTo(back);
    assertThat(acme.task(web, "First").key().number()).isEqualTo(1);
  }

  @Test
  default void a_project_is_deleted_from_the_archive_alone_and_takes_its_tasks_along() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "Invoice PDF");
    Project other = acme.project("APP", Visibility.ORGANIZATION);
    Task kept = acme.task(other, "Icon");
    var archive = acme.taskeri().archive();
    assertCode(() -> archive.delete(acme.ada(), web.id(), any()), ErrorCode.PROJECT_NOT_ARCHIVED);
    acme.archive(web);
    assertCode(() -> archive.delete(acme.ada(), web.id(), OptionalLong.of(1)), ErrorCode.STALE);
    archive.delete(acme.ada(), web.id(), OptionalLong.of(2));
    assertNotFound(() -> acme.taskeri().projects().get(acme.ada(), web.id()));
    assertNotFound(() -> acme.taskeri().tasks().get(acme.ada(), task.id()));
    assertNotFound(() -> archive.delete(acme.ada(), web.id(), any()));
    assertThat(acme.taskeri().tasks().get(acme.ada(), kept.id()).task()).isEqualTo(kept);
    Project again = acme.project("WEB", Visibility.ORGANIZATION);
    assertThat(acme.task(again, "Its first").key().number()).isEqualTo(1);
  }

  @Test
  default void who_may_change_a_project_archives_it_and_an_administrator_deletes_it() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    TenantContext max = acme.as(acme.add("Max", Role.MANAGER));
    TenantContext stranger = company().ada();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    var archive = acme.taskeri().archive();
    assertForbidden(() -> archive.archive(bob, web.id(), any()));
    assertNotFound(() -> archive.archive(max, secret.id(), any()));
    assertNotFound(() -> archive.archive(stranger, web.id(), any()));
    archive.archive(max, web.id(), any());
    assertForbidden(() -> archive.restore(bob, web.id(), any()));
    assertForbidden(() -> archive.delete(max, web.id(), any()));
    assertNotFound(() -> archive.delete(stranger, web.id(), any()));
    archive.delete(acme.ada(), web.id(), any());
  }
}
