package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.user.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of an erased person nothing is left that tells who they were; what they did is. */
public interface ErasureContract extends StorageContract {
  @Test
  default void an_erased_person_has_a_placeholder_for_everything_and_no_roles() {
    Company acme = company();
    User eve = acme.employee("Eve");
    acme.logIn("Eve");
    User erased = acme.erase(eve);
    assertThat(erased.name()).isEqualTo(User.ERASED);
    assertThat(erased.email().value()).doesNotContain("eve");
    assertThat(erased.profile().title()).isNull();
    assertThat(erased.profile().timeZone()).isNull();
    assertThat(erased.active()).isFalse();
    assertThat(erased.roles()).isEmpty();
    assertThat(erased.erasedAt()).isNotNull();
    assertThat(acme.now(eve)).isEqualTo(erased);
    assertThat(
            storage().<Boolean>readInTenant(acme.ada(), unit -> unit.users().isTaken(eve.email())))
        .isFalse();
  }

  @Test
  default void tasks_keep_the_assignment_of_an_erased_person_without_the_name() {
    Company acme = company();
    User eve = acme.employee("Eve");
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    acme.taskeri().assignments().assign(acme.ada(), task.id(), eve.id(), any());
    acme.erase(eve);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task().assignments())
        .singleElement()
        .satisfies(it -> assertThat(it.user()).isEqualTo(eve.id()))
        .extracting(TaskAssignment::name)
        .isEqualTo(User.ERASED);
  }

  @Test
  default void an_invitation_to_an_address_that_an_erased_person_once_had_does_not_tell_it() {
    Company acme = company();
    acme.invite("Eve", Role.EMPLOYEE);
    User eve = acme.employee("Eve");
    acme.taskeri().users().change(acme.ada(), eve.id(), email("other@acme.test"), any());
    User erased = acme.erase(eve);
    assertThat(
            acme.taskeri()
                .invitations()
                .list(acme.ada(), InvitationFilter.all(), PageRequest.by(InvitationSort.CREATED_AT))
                .items())
        .singleElement()
        .satisfies(it -> assertThat(it.invitation().email()).isEqualTo(erased.email()));
  }

  @Test
  default void a_mail_in_the_name_of_an_erased_person_is_not_sent_any_more() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User max = acme.add("Max", Role.ADMIN);
    var invite = new Invite("x@acme.test", List.of(Role.EMPLOYEE));
    acme.taskeri().invitations().invite(acme.as(max), invite);
    acme.erase(max);
    assertThat(office.mail()).isEmpty();
  }

  @Test
  default void invitations_name_an_erased_person_neither_as_sender_nor_as_who_was_invited() {
    Company acme = company();
    InvitationView own = acme.invite("Eve", Role.ADMIN);
    User eve = acme.accept(Company.token(own), "Eve").user();
    InvitationView sent =
        acme.taskeri()
            .invitations()
            .invite(acme.as(eve), new Invite("x@acme.test", List.of(Role.EMPLOYEE)));
    acme.taskeri().users().change(acme.ada(), eve.id(), email("eve.newname@acme.test"), any());
    User erased = acme.erase(eve);
    List<InvitationView> all =
        acme.taskeri()
            .invitations()
            .list(acme.ada(), InvitationFilter.all(), PageRequest.by(InvitationSort.CREATED_AT))
            .items();
    assertThat(all).extracting(it -> it.invitation().id()).contains(own.invitation().id());
    assertThat(all)
        .extracting(it -> it.invitation().email().value())
        .containsExactly(erased.email().value(), "x@acme.test");
    assertThat(all.get(1).invitation().id()).isEqualTo(sent.invitation().id());
    assertThat(all.get(1).invitation().invitedBy().name()).isEqualTo(User.ERASED);
  }

  @Test
  default void the_history_keeps_what_an_erased_person_did_and_nothing_of_who_they_were() {
    Company acme = company();
    User eve = acme.add("Eve", Role.MANAGER);
    var profile =
        new ChangeProfile(
            Patch.set("Evelyn Everdeen"),
            Patch.set("Spy"),
            Patch.set("Europe/Berlin"),
            Patch.set("#123456"));
    acme.taskeri().users().changeMe(acme.as(eve), profile, any());
    acme.taskeri().users().change(acme.ada(), eve.id(), email("evelyn@acme.test"), any());
    acme.assign(eve, Role.EMPLOYEE);
    int before = history(acme).size();
    acme.erase(eve);
    List<ActivityEntry> after = history(acme);
    assertThat(after).hasSize(before + 1);
    assertThat(after.toString())
        .doesNotContainIgnoringCase("Eve")
        .doesNotContain("Spy", "Europe/Berlin", "#123456")
        .contains(Role.MANAGER);
    assertThat(after)
        .filteredOn(it -> it.activity().actor().equals(eve.id()))
        .isNotEmpty()
        .extracting(ActivityEntry::actorName)
        .containsOnly(User.ERASED);
    assertThat(new History(acme).next())
        .contains("USER CHANGED name null>null", "USER CHANGED email null>null")
        .last()
        .asString()
        .startsWith("USER CHANGED erasedAt null>");
  }

  @Test
  default void an_erased_person_belongs_to_nothing_and_leads_nothing() {
    Company acme = company();
    User eve = acme.employee("Eve");
    var departments = acme.taskeri().departments();
    var teams = acme.taskeri().teams();
    Department sales = departments.create(acme.ada(), new CreateDepartment("Sales", "", eve.id()));
    Team web = teams.create(acme.ada(), new CreateTeam("Web", "", null, eve.id()));
    acme.erase(eve);
    var byName = PageRequest.by(MemberSort.NAME);
    assertThat(departments.get(acme.ada(), sales.id()).details().head()).isNull();
    assertThat(departments.members(acme.ada(), sales.id(), byName).items()).isEmpty();
    assertThat(teams.get(acme.ada(), web.id()).details().lead()).isNull();
    assertThat(teams.members(acme.ada(), web.id(), byName).items()).isEmpty();
  }

  private static List<ActivityEntry> history(Company acme) {
    var request = PageRequest.by(ActivitySort.OCCURRED_AT).limit(PageRequest.MOST);
    return acme.taskeri().activities().list(acme.ada(), ActivityFilter.all(), request).items();
  }

  private static ChangeUser email(String wanted) {
    return new ChangeUser(Patch.set(wanted), ChangeProfile.nothing());
  }
}
