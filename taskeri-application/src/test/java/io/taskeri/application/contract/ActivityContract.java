package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.access.ChangeRole;
import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.InvitationView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit log is read by who may, in parts that can be asked for, and tells no secrets. */
public interface ActivityContract extends StorageContract {
  @Test
  default void the_audit_log_is_read_by_who_may() {
    Company acme = company();
    company().employee("Stranger");
    for (String role : List.of(Role.MANAGER, Role.EMPLOYEE)) {
      TenantContext user = acme.as(acme.add(role, role));
      assertForbidden(() -> read(acme, user, ActivityFilter.all()));
    }
    TenantContext auditor = acme.allowed("Audrey", "activity:read");
    assertThat(read(acme, auditor, ActivityFilter.all()))
        .isEqualTo(read(acme, acme.ada(), ActivityFilter.all()))
        .extracting(ActivityEntry::actorName)
        .containsOnly("Ada");
  }

  @Test
  default void entries_are_found_by_what_they_are_about_who_did_it_and_how() {
    Company acme = company();
    User bob = acme.add("Bob", Role.ADMIN);
    Role role = acme.role("Role");
    acme.taskeri().roles().delete(acme.as(bob), role.id(), any());
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "task");
    Task other = acme.task(acme.project("APP", Visibility.ORGANIZATION), "other");
    var all = ActivityFilter.all();
    assertThat(found(acme, all))
        .containsExactly(
            "TENANT CREATED",
            "USER CREATED",
            "USER CREATED",
            "ROLE CREATED",
            "ROLE DELETED",
            "PROJECT CREATED",
            "TASK CREATED",
            "PROJECT CREATED",
            "TASK CREATED");
    assertThat(found(acme, all.about(EntityType.ROLE, EntityType.TENANT)))
        .containsExactly("TENANT CREATED", "ROLE CREATED", "ROLE DELETED");
    assertThat(found(acme, all.entity(task.id().value(), bob.id().value())))
        .containsExactly("USER CREATED", "TASK CREATED");
    assertThat(found(acme, all.by(bob.id()))).containsExactly("ROLE DELETED");
    assertThat(found(acme, all.action(Action.DELETED, Action.CHANGED)))
        .containsExactly("ROLE DELETED");
    assertThat(found(acme, all.about(EntityType.ROLE).by(acme.admin().id())))
        .containsExactly("ROLE CREATED");
    assertThat(found(acme, all.about(EntityType.SESSION))).isEmpty();
    assertThat(found(acme, in(web.id()))).containsExactly("PROJECT CREATED", "TASK CREATED");
    assertThat(found(acme, in(web.id(), other.project()))).hasSize(4);
  }

  @Test
  default void a_time_begins_with_its_first_moment_and_ends_before_its_last() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Instant first = office.clock().instant();
    office.pass(Duration.ofMillis(1));
    Instant second = office.clock().instant();
    acme.role("Second");
    office.pass(Duration.ofMillis(1));
    Instant third = office.clock().instant();
    acme.role("Third");
    var roles = ActivityFilter.all().about(EntityType.ROLE);
    assertThat(names(acme, roles.within(second, null))).containsExactly("Second", "Third");
    assertThat(names(acme, roles.within(second, third))).containsExactly("Second");
    assertThat(names(acme, roles.within(null, third))).containsExactly("Second");
    assertThat(names(acme, roles.within(third, third))).isEmpty();
    assertThat(names(acme, ActivityFilter.all().within(first, second)))
        .containsExactly("Acme GmbH", "Ada");
  }

  @Test
  default void people_have_their_present_name_and_all_else_the_one_of_that_moment() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Role role = acme.role("Before");
    InvitationView invited = acme.invite("Eve", Role.EMPLOYEE);
    acme.taskeri().users().changeMe(acme.as(bob), ChangeProfile.nothing().name("Rob"), any());
    var rename = new ChangeRole(Patch.set("After"), Patch.keep(), Patch.keep());
    acme.taskeri().roles().change(acme.ada(), role.id(), rename, any());
    acme.taskeri().roles().delete(acme.ada(), role.id(), any());
    var all = ActivityFilter.all();
    assertThat(names(acme, all.entity(bob.id().value()))).containsExactly("Rob", "Rob");
    assertThat(read(acme, acme.ada(), all.by(bob.id())))
        .extracting(ActivityEntry::actorName)
        .containsExactly("Rob");
    assertThat(names(acme, all.entity(role.id().value())))
        .containsExactly("Before", "After", "After");
    assertThat(names(acme, all.entity(invited.invitation().id().value())))
        .containsExactly("eve@acme.test");
  }

  @Test
  default void entries_of_a_private_project_exist_for_its_members_and_administrators_alone() {
    Company acme = company();
    acme.role("Auditor", "activity:read");
    User eve = acme.add("Eve", "Auditor");
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    Task task = acme.task(secret, "hidden");
    acme.task(acme.project("OPEN", Visibility.ORGANIZATION), "open");
    var about = ActivityFilter.all().about(EntityType.PROJECT, EntityType.TASK);
    assertThat(read(acme, acme.ada(), about)).hasSize(4);
    assertThat(read(acme, acme.as(eve), about)).hasSize(2);
    var own = ActivityFilter.all().entity(task.id().value(), secret.id().value());
    assertThat(read(acme, acme.as(eve), own)).isEmpty();
    assertThat(read(acme, acme.as(eve), in(secret.id()))).isEmpty();
    storage()
        .inTenant(
            acme.ada(), unit -> unit.projects().members().add(secret.id(), eve.id(), Sample.NOW));
    assertThat(read(acme, acme.as(eve), about)).hasSize(4);
  }

  @Test
  default void the_history_pages_both_ways_without_gap_or_double() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    for (int i = 0; i < 6; i++) {
      acme.role("Role " + i); // several in one moment
      office.pass(Duration.ofMillis(i % 2));
    }
    var request = PageRequest.by(ActivitySort.OCCURRED_AT).limit(3).counted();
    List<String> down = paged(acme, request.reversed());
    assertThat(down)
        .containsExactly(
            "Role 5", "Role 4", "Role 3", "Role 2", "Role 1", "Role 0", "Ada", "Acme GmbH");
    Collections.reverse(down);
    assertThat(paged(acme, request)).isEqualTo(down);
  }

  private static List<String> paged(Company acme, PageRequest<ActivitySort> request) {
    return Pages.all(
            request,
            it -> {
              var page = acme.taskeri().activities().list(acme.ada(), ActivityFilter.all(), it);
              assertThat(page.total()).hasValue(8);
              return page;
            })
        .stream()
        .map(it -> String.valueOf(it.activity().subject().name()))
        .collect(Collectors.toList());
  }

  private static ActivityFilter in(ProjectId... projects) {
    return new ActivityFilter(
        Set.of(), List.of(), List.of(projects), List.of(), Set.of(), null, null);
  }

  private static List<ActivityEntry> read(Company acme, TenantContext as, ActivityFilter filter) {
    var request = PageRequest.by(ActivitySort.OCCURRED_AT);
    return acme.taskeri().activities().list(as, filter, request).items();
  }

  private static List<String> found(Company acme, ActivityFilter filter) {
    return read(acme, acme.ada(), filter).stream()
        .map(it -> it.activity().subject().type() + " " + it.activity().action())
        .toList();
  }

  private static Stream<String> names(Company acme, ActivityFilter filter) {
    return read(acme, acme.ada(), filter).stream()
        .map(it -> String.valueOf(it.activity().subject().name()));
  }
}
