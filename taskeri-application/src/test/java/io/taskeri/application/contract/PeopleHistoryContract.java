package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.access.ChangeRole;
import io.taskeri.application.organization.ChangeDepartment;
import io.taskeri.application.organization.ChangeTeam;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.InvitationView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.User;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each change of people and access is in the history: which field from what to what. */
public interface PeopleHistoryContract extends StorageContract {
  @Test
  default void changes_of_people_are_written_down() {
    Company acme = company();
    User bob = acme.employee("Bob");
    History history = new History(acme);
    history.next();
    var users = acme.taskeri().users();
    var profile =
        new ChangeProfile(
            Patch.set("Rob"), Patch.set("Baker"), Patch.set("Asia/Tokyo"), Patch.set("#000000"));
    users.changeMe(acme.as(bob), profile, any());
    assertThat(history.last().actor()).isEqualTo(bob.id());
    assertNoted(
        history,
        "USER CHANGED name Bob>Rob",
        "USER CHANGED title null>Baker",
        "USER CHANGED timeZone null>Asia/Tokyo",
        "USER CHANGED avatarColor " + bob.profile().avatarColor() + ">#000000");
    users.changeMe(acme.as(bob), profile, any());
    assertNoted(history);
    var email = new ChangeUser(Patch.set("rob@acme.test"), ChangeProfile.nothing());
    users.change(acme.ada(), bob.id(), email, any());
    assertNoted(history, "USER CHANGED email bob@acme.test>rob@acme.test");
    acme.assign(bob, Role.MANAGER, Role.ADMIN);
    assertNoted(
        history,
        "USER CHANGED roles Employee>null",
        "USER CHANGED roles null>Admin",
        "USER CHANGED roles null>Manager");
    acme.deactivate(bob);
    assertNoted(history, "USER CHANGED status ACTIVE>DEACTIVATED");
    acme.deactivate(bob);
    assertNoted(history);
    acme.taskeri().accounts().reactivate(acme.ada(), bob.id(), any());
    assertNoted(history, "USER CHANGED status DEACTIVATED>ACTIVE");
  }

  @Test
  default void passwords_and_sessions_are_written_down_without_any_secret() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User bob = acme.employee("Bob");
    History history = new History(acme);
    history.next();
    var passwords = acme.taskeri().passwords();
    passwords.change(acme.as(bob), new ChangePassword(Company.PASSWORD, PasswordContract.NEW));
    assertNoted(history, "USER CHANGED password null>null");
    String slug = acme.registered().tenant().slug().value();
    passwords.forgot("bob@acme.test", Optional.of(slug));
    passwords.reset(new ResetPassword(office.mailedToken(), Company.PASSWORD));
    assertThat(history.last().actor()).isEqualTo(bob.id());
    assertNoted(history, "USER CHANGED password null>null");
    var session = acme.logIn("Bob").session().id();
    assertThat(history.last().subject().id()).isEqualTo(session.value());
    assertThat(history.last().actor()).isEqualTo(bob.id());
    assertNoted(history, "SESSION CREATED");
    acme.taskeri().sessions().end(acme.as(bob), session);
    assertThat(history.last().subject().id()).isEqualTo(session.value());
    assertNoted(history, "SESSION DELETED");
    acme.taskeri().sessions().logOut(acme.logIn("Bob").context());
    assertNoted(history, "SESSION CREATED", "SESSION DELETED");
  }

  @Test
  default void what_is_left_behind_by_an_erasure_or_a_deletion_is_written_down_where_it_was() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Department sales =
        acme.taskeri()
            .departments()
            .create(acme.ada(), new CreateDepartment("Sales", "", bob.id()));
    Team web =
        acme.taskeri().teams().create(acme.ada(), new CreateTeam("Web", "", sales.id(), bob.id()));
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    acme.taskeri().projectMembers().add(acme.ada(), app.id(), bob.id());
    History history = new History(acme);
    history.next();
    acme.erase(bob);
    assertNoted(
        history,
        "DEPARTMENT CHANGED headId " + bob.id() + ">null",
        "DEPARTMENT CHANGED memberIds " + bob.id() + ">null",
        "TEAM CHANGED leadId " + bob.id() + ">null",
        "TEAM CHANGED memberIds " + bob.id() + ">null",
        "PROJECT CHANGED memberIds " + bob.id() + ">null",
        "USER CHANGED erasedAt null>" + acme.now(bob).erasedAt());
    Team left = acme.taskeri().teams().get(acme.ada(), web.id());
    assertThat(left.revision().version()).isEqualTo(web.revision().version() + 1);
    acme.taskeri().departments().delete(acme.ada(), sales.id(), any());
    assertNoted(history, "TEAM CHANGED departmentId " + sales.id() + ">null", "DEPARTMENT DELETED");
    assertThat(acme.taskeri().teams().get(acme.ada(), web.id()).revision().version())
        .isEqualTo(left.revision().version() + 1);
  }

  @Test
  default void invitations_are_written_down() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    History history = new History(acme);
    history.next();
    InvitationView sent = acme.invite("Bob", Role.EMPLOYEE);
    assertNoted(history, "INVITATION CREATED");
    office.pass(Duration.ofDays(1));
    InvitationView again =
        acme.taskeri().invitations().resend(acme.ada(), sent.invitation().id(), any());
    assertNoted(
        history,
        "INVITATION CHANGED expiresAt "
            + sent.invitation().expiresAt()
            + ">"
            + again.invitation().expiresAt());
    User bob = acme.accept(Company.token(again), "Bob").user();
    assertThat(history.last().actor()).isEqualTo(bob.id());
    assertNoted(history, "USER CREATED", "INVITATION CHANGED status PENDING>ACCEPTED");
    InvitationView revoked = acme.invite("Eve", Role.EMPLOYEE);
    acme.taskeri().invitations().revoke(acme.ada(), revoked.invitation().id(), any());
    assertNoted(history, "INVITATION CREATED", "INVITATION CHANGED status PENDING>REVOKED");
    acme.invite("Late", Role.EMPLOYEE);
    office.pass(Invitation.LIFE);
    acme.invite("Late", Role.EMPLOYEE);
    assertNoted(
        history,
        "INVITATION CREATED",
        "INVITATION CHANGED status EXPIRED>REVOKED",
        "INVITATION CREATED");
  }

  @Test
  default void roles_are_written_down_with_each_permission() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    Role role = acme.role("Role", "task:create", "user:read");
    assertNoted(history, "ROLE CREATED");
    var command =
        new ChangeRole(
            Patch.set("Rule"), Patch.set("Rules"), Patch.set(List.of("user:read", "team:read")));
    acme.taskeri().roles().change(acme.ada(), role.id(), command, any());
    assertNoted(
        history,
        "ROLE CHANGED name Role>Rule",
        "ROLE CHANGED description >Rules",
        "ROLE CHANGED permissions task:create>null",
        "ROLE CHANGED permissions null>team:read");
    acme.taskeri().roles().change(acme.ada(), role.id(), command, any());
    assertNoted(history);
    acme.taskeri().roles().delete(acme.ada(), role.id(), any());
    assertNoted(history, "ROLE DELETED");
  }

  @Test
  default void departments_and_teams_are_written_down_with_who_comes_and_goes() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    History history = new History(acme);
    history.next();
    var departments = acme.taskeri().departments();
    DepartmentId sales =
        departments.create(acme.ada(), new CreateDepartment("Sales", "", bob.id())).id();
    assertNoted(history, "DEPARTMENT CREATED", "DEPARTMENT CHANGED memberIds null>" + bob.id());
    var renamed =
        new ChangeDepartment(Patch.set("Trade"), Patch.set("Trades"), Patch.set(eve.id()));
    departments.change(acme.ada(), sales, renamed, any());
    assertThat(history.next())
        .containsExactlyInAnyOrder(
            "DEPARTMENT CHANGED name Sales>Trade",
            "DEPARTMENT CHANGED description >Trades",
            "DEPARTMENT CHANGED headId " + bob.id() + ">" + eve.id(),
            "DEPARTMENT CHANGED memberIds null>" + eve.id());
    var teams = acme.taskeri().teams();
    TeamId web = teams.create(acme.ada(), new CreateTeam("Web", "", null, null)).id();
    assertNoted(history, "TEAM CREATED");
    var attached =
        new ChangeTeam(Patch.keep(), Patch.keep(), Patch.set(sales), Patch.set(bob.id()));
    teams.change(acme.ada(), web, attached, any());
    assertThat(history.next())
        .containsExactlyInAnyOrder(
            "TEAM CHANGED departmentId null>" + sales,
            "TEAM CHANGED leadId null>" + bob.id(),
            "TEAM CHANGED memberIds null>" + bob.id());
    teams.addMember(acme.ada(), web, bob.id());
    assertNoted(history);
    teams.removeMember(acme.ada(), web, bob.id());
    assertThat(history.next())
        .containsExactlyInAnyOrder(
            "TEAM CHANGED memberIds " + bob.id() + ">null",
            "TEAM CHANGED leadId " + bob.id() + ">null");
    departments.delete(acme.ada(), sales, any());
    teams.delete(acme.ada(), web, any());
    assertNoted(
        history,
        "TEAM CHANGED departmentId " + sales + ">null",
        "DEPARTMENT DELETED",
        "TEAM DELETED");
  }

  @Test
  default void settings_are_written_down() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    var command =
        new ChangeTenant(
            Patch.set("Acme AG"),
            Patch.set("Asia/Tokyo"),
            Patch.set("de"),
            Patch.set(DayOfWeek.SUNDAY));
    acme.taskeri().settings().change(acme.ada(), command, any());
    assertNoted(
        history,
        "TENANT CHANGED name Acme GmbH>Acme AG",
        "TENANT CHANGED settings.timeZone UTC>Asia/Tokyo",
        "TENANT CHANGED settings.locale en>de",
        "TENANT CHANGED settings.weekStart MONDAY>SUNDAY");
  }

  @Test
  default void what_is_refused_is_not_written_down() {
    Company acme = company();
    User bob = acme.employee("Bob");
    acme.invite("Eve", Role.EMPLOYEE);
    acme.role("Role");
    History history = new History(acme);
    history.next();
    assertCode(() -> acme.invite("Eve", Role.EMPLOYEE), ErrorCode.INVITATION_EXISTS);
    assertCode(() -> acme.role("Role"), ErrorCode.ROLE_NAME_TAKEN);
    assertCode(() -> acme.deactivate(acme.admin()), ErrorCode.LAST_ADMINISTRATOR);
    var taken = new ChangeUser(Patch.set("ada@acme.test"), ChangeProfile.nothing().name("Ada"));
    assertCode(
        () -> acme.taskeri().users().change(acme.ada(), bob.id(), taken, any()),
        ErrorCode.EMAIL_TAKEN);
    assertNoted(history);
  }

  private static void assertNoted(History history, String... expected) {
    assertThat(history.next()).containsExactly(expected);
  }
}
