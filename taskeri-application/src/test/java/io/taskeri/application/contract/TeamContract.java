package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.ChangeTeam;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Teams have people, a lead who is one of them, and may belong to a department. */
public interface TeamContract extends StorageContract {
  @Test
  default void a_team_holds_what_was_chosen_and_its_lead_belongs_to_it() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales = department(acme, "Sales");
    Team made =
        acme.taskeri()
            .teams()
            .create(acme.ada(), new CreateTeam(" Web ", "Weaves", sales.id(), bob.id()));
    assertThat(made.details().name()).isEqualTo("Web");
    assertThat(made.details().description()).isEqualTo("Weaves");
    assertThat(made.details().department()).isEqualTo(sales.id());
    assertThat(made.details().lead()).isEqualTo(bob.id());
    assertThat(acme.taskeri().teams().get(acme.ada(), made.id())).isEqualTo(made);
    assertThat(names(acme, made)).containsExactly("Bob");
  }

  @Test
  default void each_rule_that_a_team_breaks_is_named() {
    Company acme = company();
    assertInvalid(
        () -> acme.taskeri().teams().create(acme.ada(), new CreateTeam("\n", "\u0000", null, null)),
        "/name required",
        "/description illegal-character");
    DepartmentId foreign = department(company(), "Sales").id();
    assertInvalid(() -> create(acme, "Web", foreign, null), "/departmentId not-found");
    Team web = create(acme, "Web", null, null);
    assertInvalid(
        () -> change(acme, web, Patch.keep(), Patch.set(foreign), Patch.keep()),
        "/departmentId not-found");
    assertInvalid(
        () -> change(acme, web, Patch.clear(), Patch.keep(), Patch.keep()), "/name required");
  }

  @Test
  default void the_name_of_a_team_is_given_once() {
    Company acme = company();
    create(acme, "Web", null, null);
    Team other = create(acme, "App", null, null);
    assertCode(() -> create(acme, "Web", null, null), ErrorCode.TEAM_NAME_TAKEN);
    assertCode(() -> rename(acme, other, "Web "), ErrorCode.TEAM_NAME_TAKEN);
    rename(acme, other, "Mobile");
    create(acme, "App", null, null);
    create(company(), "Web", null, null);
  }

  @Test
  default void only_who_is_active_becomes_lead_and_who_is_deactivated_may_stay_it() {
    Company acme = company();
    User bob = acme.employee("Bob");
    UserId gone = acme.deactivate(acme.employee("Gone")).id();
    for (UserId no : List.of(gone, company().admin().id())) {
      assertInvalid(() -> create(acme, "Web", null, no), "/leadId not-found");
    }
    Team web = create(acme, "Web", null, bob.id());
    assertInvalid(
        () -> change(acme, web, Patch.keep(), Patch.keep(), Patch.set(gone)), "/leadId not-found");
    acme.deactivate(bob);
    assertThat(rename(acme, web, "Net").details().lead()).isEqualTo(bob.id());
  }

  @Test
  default void a_new_lead_becomes_a_member_and_who_leaves_leads_no_longer() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    Team web = create(acme, "Web", null, bob.id());
    Team led = change(acme, web, Patch.keep(), Patch.keep(), Patch.set(eve.id()));
    assertThat(names(acme, web)).containsExactly("Bob", "Eve");
    var teams = acme.taskeri().teams();
    teams.removeMember(acme.ada(), web.id(), bob.id());
    assertThat(teams.get(acme.ada(), web.id())).isEqualTo(led);
    teams.removeMember(acme.ada(), web.id(), eve.id());
    assertThat(teams.get(acme.ada(), web.id()).details().lead()).isNull();
    assertThat(names(acme, web)).isEmpty();
    assertNotFound(() -> teams.removeMember(acme.ada(), web.id(), eve.id()));
  }

  @Test
  default void active_people_are_added_to_a_team_once() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Team web = create(acme, "Web", null, null);
    var teams = acme.taskeri().teams();
    Member member = teams.addMember(acme.ada(), web.id(), bob.id());
    assertThat(teams.addMember(acme.ada(), web.id(), bob.id())).isEqualTo(member);
    UserId gone = acme.deactivate(acme.employee("Gone")).id();
    assertInvalid(() -> teams.addMember(acme.ada(), web.id(), gone), "/userId not-found");
    UserId stranger = company().admin().id();
    assertNotFound(() -> teams.addMember(acme.ada(), web.id(), stranger));
    assertThat(names(acme, web)).containsExactly("Bob");
  }

  @Test
  default void a_deleted_team_leaves_its_people_and_its_department() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales = department(acme, "Sales");
    Team web = create(acme, "Web", sales.id(), bob.id());
    var teams = acme.taskeri().teams();
    teams.delete(acme.ada(), web.id(), OptionalLong.of(1));
    assertNotFound(() -> teams.get(acme.ada(), web.id()));
    assertNotFound(() -> teams.delete(acme.ada(), web.id(), any()));
    assertThat(acme.now(bob)).isEqualTo(bob);
    assertThat(acme.taskeri().departments().get(acme.ada(), sales.id())).isEqualTo(sales);
    assertThat(names(acme, create(acme, "Web", null, null))).isEmpty();
  }

  @Test
  default void teams_are_found_by_department_member_and_words() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales = department(acme, "Sales");
    create(acme, "Web shop", sales.id(), null);
    create(acme, "web design", null, bob.id());
    create(acme, "App", sales.id(), bob.id());
    var all = GroupFilter.all();
    assertThat(listed(acme, all)).containsExactly("App", "web design", "Web shop");
    assertThat(listed(acme, all.department(sales.id()))).containsExactly("App", "Web shop");
    assertThat(listed(acme, all.member(bob.id()))).containsExactly("App", "web design");
    assertThat(listed(acme, all.words("web"))).containsExactly("web design", "Web shop");
    assertThat(listed(acme, all.department(sales.id()).member(bob.id()).words("a")))
        .containsExactly("App");
  }

  @Test
  default void a_team_moves_between_departments_and_out_of_all() {
    Company acme = company();
    Department sales = department(acme, "Sales");
    Team web = create(acme, "Web", null, null);
    Team moved = change(acme, web, Patch.keep(), Patch.set(sales.id()), Patch.keep());
    assertThat(moved.details().department()).isEqualTo(sales.id());
    assertThat(moved.revision().version()).isEqualTo(2);
    assertThat(change(acme, web, Patch.keep(), Patch.set(sales.id()), Patch.keep()))
        .isEqualTo(moved);
    assertThat(change(acme, web, Patch.keep(), Patch.clear(), Patch.keep()).details().department())
        .isNull();
  }

  @Test
  default void teams_are_managed_by_who_may_on_the_version_they_know_in_their_organization() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    Team web = create(acme, "Web", null, null);
    TeamId id = web.id();
    var teams = acme.taskeri().teams();
    ChangeTeam command = new ChangeTeam(Patch.set("X"), Patch.keep(), Patch.keep(), Patch.keep());
    assertThat(teams.get(bob, id)).isEqualTo(web);
    assertForbidden(() -> teams.create(bob, new CreateTeam("X", "", null, null)));
    assertForbidden(() -> teams.change(bob, id, command, any()));
    assertForbidden(() -> teams.delete(bob, id, any()));
    assertForbidden(() -> teams.addMember(bob, id, bob.user()));
    assertForbidden(() -> teams.removeMember(bob, id, bob.user()));
    teams.addMember(acme.as(acme.add("Max", Role.MANAGER)), id, bob.user());
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> teams.change(acme.ada(), id, command, old), ErrorCode.STALE);
    assertCode(() -> teams.delete(acme.ada(), id, old), ErrorCode.STALE);
    Company globex = company();
    assertNotFound(() -> teams.get(globex.ada(), id));
    assertNotFound(() -> teams.members(globex.ada(), id, PageRequest.by(MemberSort.NAME)));
    assertNotFound(() -> teams.change(globex.ada(), id, command, any()));
    assertNotFound(() -> teams.delete(globex.ada(), id, any()));
    assertNotFound(() -> teams.addMember(globex.ada(), id, globex.admin().id()));
  }

  private static Department department(Company acme, String name) {
    return acme.taskeri().departments().create(acme.ada(), new CreateDepartment(name, "", null));
  }

  private static Team create(
      Company acme, String name, @Nullable DepartmentId department, @Nullable UserId lead) {
    return acme.taskeri().teams().create(acme.ada(), new CreateTeam(name, "", department, lead));
  }

  private static Team rename(Company acme, Team team, String name) {
    return change(acme, team, Patch.set(name), Patch.keep(), Patch.keep());
  }

  private static Team change(
      Company acme,
      Team team,
      Patch<String> name,
      Patch<DepartmentId> department,
      Patch<UserId> lead) {
    var command = new ChangeTeam(name, Patch.keep(), department, lead);
    return acme.taskeri().teams().change(acme.ada(), team.id(), command, any());
  }

  private static List<String> names(Company acme, Team team) {
    var request = PageRequest.by(MemberSort.NAME).limit(1);
    return Pages.all(request, it -> acme.taskeri().teams().members(acme.ada(), team.id(), it))
        .stream()
        .map(it -> it.user().name())
        .toList();
  }

  private static List<String> listed(Company acme, GroupFilter filter) {
    var request = PageRequest.by(TeamSort.NAME).limit(2);
    return Pages.all(request, it -> acme.taskeri().teams().list(acme.ada(), filter, it)).stream()
        .map(it -> it.details().name())
        .toList();
  }
}
