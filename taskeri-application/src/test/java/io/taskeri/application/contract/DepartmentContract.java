package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.ChangeDepartment;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Departments have people and a head, who is one of them; without the department they stay. */
public interface DepartmentContract extends StorageContract {
  @Test
  default void a_department_holds_what_was_chosen_and_its_head_belongs_to_it() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department made =
        acme.taskeri()
            .departments()
            .create(acme.ada(), new CreateDepartment("  Sales ", "Sells\nall", bob.id()));
    assertThat(made.details().name()).isEqualTo("Sales");
    assertThat(made.details().description()).isEqualTo("Sells\nall");
    assertThat(made.details().head()).isEqualTo(bob.id());
    assertThat(acme.taskeri().departments().get(acme.ada(), made.id())).isEqualTo(made);
    assertThat(names(acme, made)).containsExactly("Bob");
  }

  @Test
  default void each_rule_that_a_department_breaks_is_named() {
    Company acme = company();
    var departments = acme.taskeri().departments();
    assertInvalid(
        () ->
            departments.create(
                acme.ada(), new CreateDepartment("x".repeat(101), "x".repeat(1001), null)),
        "/name too-long",
        "/description too-long");
    Department sales = create(acme, "Sales", null);
    assertInvalid(
        () ->
            departments.change(
                acme.ada(),
                sales.id(),
                new ChangeDepartment(Patch.clear(), Patch.keep(), Patch.keep()),
                any()),
        "/name required");
  }

  @Test
  default void the_name_of_a_department_is_given_once() {
    Company acme = company();
    create(acme, "Sales", null);
    Department other = create(acme, "Marketing", null);
    assertCode(() -> create(acme, " Sales", null), ErrorCode.DEPARTMENT_NAME_TAKEN);
    assertCode(() -> rename(acme, other, "Sales"), ErrorCode.DEPARTMENT_NAME_TAKEN);
    rename(acme, other, "Communication");
    create(acme, "Marketing", null);
    create(company(), "Sales", null);
  }

  @Test
  default void only_who_is_active_becomes_head_and_who_is_deactivated_may_stay_it() {
    Company acme = company();
    User bob = acme.employee("Bob");
    UserId gone = acme.deactivate(acme.employee("Gone")).id();
    UserId stranger = company().admin().id();
    for (UserId no : List.of(gone, stranger)) {
      assertInvalid(() -> create(acme, "Sales", no), "/headId not-found");
    }
    Department sales = create(acme, "Sales", bob.id());
    assertInvalid(() -> head(acme, sales, Patch.set(gone)), "/headId not-found");
    acme.deactivate(bob);
    assertThat(rename(acme, sales, "Trade").details().head()).isEqualTo(bob.id());
  }

  @Test
  default void a_new_head_becomes_a_member_and_the_old_one_stays_one() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    Department sales = create(acme, "Sales", bob.id());
    assertThat(head(acme, sales, Patch.set(eve.id())).details().head()).isEqualTo(eve.id());
    assertThat(names(acme, sales)).containsExactly("Bob", "Eve");
    assertThat(head(acme, sales, Patch.clear()).details().head()).isNull();
    assertThat(names(acme, sales)).containsExactly("Bob", "Eve");
  }

  @Test
  default void who_leaves_a_department_is_its_head_no_longer() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    Department sales = create(acme, "Sales", bob.id());
    var departments = acme.taskeri().departments();
    departments.addMember(acme.ada(), sales.id(), eve.id());
    departments.removeMember(acme.ada(), sales.id(), eve.id());
    assertThat(departments.get(acme.ada(), sales.id())).isEqualTo(sales);
    departments.removeMember(acme.ada(), sales.id(), bob.id());
    assertThat(departments.get(acme.ada(), sales.id()).details().head()).isNull();
    assertThat(names(acme, sales)).isEmpty();
    assertNotFound(() -> departments.removeMember(acme.ada(), sales.id(), bob.id()));
  }

  @Test
  default void active_people_are_added_to_a_department_once() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales = create(acme, "Sales", null);
    var departments = acme.taskeri().departments();
    Member member = departments.addMember(acme.ada(), sales.id(), bob.id());
    assertThat(member.user()).isEqualTo(bob);
    assertThat(departments.addMember(acme.ada(), sales.id(), bob.id())).isEqualTo(member);
    UserId gone = acme.deactivate(acme.employee("Gone")).id();
    assertInvalid(() -> departments.addMember(acme.ada(), sales.id(), gone), "/userId not-found");
    UserId stranger = company().admin().id();
    assertNotFound(() -> departments.addMember(acme.ada(), sales.id(), stranger));
    assertThat(names(acme, sales)).containsExactly("Bob");
  }

  @Test
  default void a_deleted_department_leaves_its_teams_and_people() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales = create(acme, "Sales", bob.id());
    Team web =
        acme.taskeri().teams().create(acme.ada(), new CreateTeam("Web", "", sales.id(), bob.id()));
    var departments = acme.taskeri().departments();
    departments.delete(acme.ada(), sales.id(), OptionalLong.of(1));
    assertNotFound(() -> departments.get(acme.ada(), sales.id()));
    assertNotFound(() -> departments.delete(acme.ada(), sales.id(), any()));
    Team left = acme.taskeri().teams().get(acme.ada(), web.id());
    assertThat(left.details().department()).isNull();
    assertThat(left.details().lead()).isEqualTo(bob.id());
    assertThat(acme.now(bob)).isEqualTo(bob);
    assertThat(names(acme, create(acme, "Sales", null))).isEmpty();
  }

  @Test
  default void departments_are_found_by_member_and_words_and_page_without_gap_or_double() {
    Company acme = company();
    User bob = acme.employee("Bob");
    create(acme, "sales North", null);
    create(acme, "Sales South", bob.id());
    create(acme, "Finance", bob.id());
    var all = GroupFilter.all();
    assertThat(listed(acme, all)).containsExactly("Finance", "sales North", "Sales South");
    assertThat(listed(acme, all.member(bob.id()))).containsExactly("Finance", "Sales South");
    assertThat(listed(acme, all.words("SAL"))).containsExactly("sales North", "Sales South");
    assertThat(listed(acme, all.words("sou sales"))).containsExactly("Sales South");
    assertThat(listed(acme, all.words("ales"))).isEmpty();
    assertThat(listed(acme, all.words("fin").member(acme.admin().id()))).isEmpty();
  }

  @Test
  default void departments_are_managed_by_who_may_on_the_version_they_know_in_their_organization() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    Department sales = create(acme, "Sales", null);
    DepartmentId id = sales.id();
    var departments = acme.taskeri().departments();
    assertThat(departments.get(bob, id)).isEqualTo(sales);
    assertForbidden(() -> departments.create(bob, new CreateDepartment("X", "", null)));
    assertForbidden(() -> departments.change(bob, id, named("X"), any()));
    assertForbidden(() -> departments.delete(bob, id, any()));
    assertForbidden(() -> departments.addMember(bob, id, bob.user()));
    assertForbidden(() -> departments.removeMember(bob, id, bob.user()));
    departments.addMember(acme.as(acme.add("Max", Role.MANAGER)), id, bob.user());
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> departments.change(acme.ada(), id, named("X"), old), ErrorCode.STALE);
    assertCode(() -> departments.delete(acme.ada(), id, old), ErrorCode.STALE);
    Company globex = company();
    assertNotFound(() -> departments.get(globex.ada(), id));
    assertNotFound(() -> departments.members(globex.ada(), id, PageRequest.by(MemberSort.NAME)));
    assertNotFound(() -> departments.change(globex.ada(), id, named("X"), any()));
    assertNotFound(() -> departments.delete(globex.ada(), id, any()));
    assertNotFound(() -> departments.addMember(globex.ada(), id, globex.admin().id()));
  }

  private static Department create(Company acme, String name, @Nullable UserId head) {
    return acme.taskeri().departments().create(acme.ada(), new CreateDepartment(name, "", head));
  }

  private static Department rename(Company acme, Department department, String name) {
    return acme.taskeri().departments().change(acme.ada(), department.id(), named(name), any());
  }

  private static ChangeDepartment named(String name) {
    return new ChangeDepartment(Patch.set(name), Patch.keep(), Patch.keep());
  }

  private static Department head(Company acme, Department department, Patch<UserId> head) {
    var command = new ChangeDepartment(Patch.keep(), Patch.keep(), head);
    return acme.taskeri().departments().change(acme.ada(), department.id(), command, any());
  }

  private static List<String> names(Company acme, Department department) {
    var request = PageRequest.by(MemberSort.NAME).limit(1);
    return Pages.all(
            request, it -> acme.taskeri().departments().members(acme.ada(), department.id(), it))
        .stream()
        .map(it -> it.user().name())
        .toList();
  }

  private static List<String> listed(Company acme, GroupFilter filter) {
    var request = PageRequest.by(DepartmentSort.NAME).limit(2);
    return Pages.all(request, it -> acme.taskeri().departments().list(acme.ada(), filter, it))
        .stream()
        .map(it -> it.details().name())
        .toList();
  }
}
