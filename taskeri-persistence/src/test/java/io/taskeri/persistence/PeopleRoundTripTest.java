package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.access.ChangeRole;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.access.RoleSort;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.contract.Company;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.session.SessionSort;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the use cases for people and access go to the server: see {@link RoundTripTest}. */
class PeopleRoundTripTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static RoundTrips trips;
  private static Taskeri taskeri;
  private static Company acme;
  private static Department sales;
  private static Team crew;

  @BeforeAll
  static void create() throws SQLException {
    trips = RoundTrips.begin();
    taskeri = trips.taskeri();
    acme = trips.acme();
    sales = taskeri.departments().create(acme.ada(), new CreateDepartment("Sales", "", null));
    crew = taskeri.teams().create(acme.ada(), new CreateTeam("Crew", "", sales.id(), null));
    for (String name : List.of("Mia", "Noah", "Olga")) {
      User user = acme.employee(name);
      taskeri.departments().addMember(acme.ada(), sales.id(), user.id());
      taskeri.teams().addMember(acme.ada(), crew.id(), user.id());
      invite(name + "2@acme.test");
    }
  }

  @AfterAll
  static void close() throws SQLException {
    trips.close();
  }

  @Test
  void a_page_of_anything_takes_four_whatever_the_filter_and_however_many_there_are() {
    PageRequest<UserSort> byName = PageRequest.by(UserSort.NAME);
    UserFilter all = UserFilter.all();
    Stream.of(
            all,
            all.status(UserStatus.ACTIVE),
            all.role("Admin", "Employee"),
            all.department(sales.id()),
            all.team(crew.id()),
            all.words("mi acme"))
        .forEach(it -> trips.assertTrips(4, () -> taskeri.users().list(acme.ada(), it, byName)));
    GroupFilter groups = GroupFilter.all().words("crew").department(sales.id());
    trips.assertTrips(
        4, () -> taskeri.teams().list(acme.ada(), groups, PageRequest.by(TeamSort.NAME)));
    InvitationFilter open = InvitationFilter.all().status(InvitationStatus.PENDING);
    trips.assertTrips(
        4,
        () ->
            taskeri
                .invitations()
                .list(acme.ada(), open, PageRequest.by(InvitationSort.CREATED_AT)));
    trips.assertTrips(4, () -> taskeri.roles().list(acme.ada(), PageRequest.by(RoleSort.NAME)));
    trips.assertTrips(
        4,
        () -> taskeri.sessions().list(acme.adaInSession(), PageRequest.by(SessionSort.CREATED_AT)));
  }

  @Test
  void a_page_of_the_history_takes_four() {
    PageRequest<ActivitySort> latest = PageRequest.by(ActivitySort.OCCURRED_AT).reversed();
    ActivityFilter filter = ActivityFilter.all().about(EntityType.USER, EntityType.TEAM);
    trips.assertTrips(4, () -> taskeri.activities().list(acme.ada(), filter, latest));
    trips.assertTrips(5, () -> taskeri.activities().list(acme.ada(), filter, latest.counted()));
  }

  @Test
  void a_page_of_members_takes_five_for_it_looks_at_the_group_as_well() {
    PageRequest<MemberSort> byName = PageRequest.by(MemberSort.NAME);
    trips.assertTrips(5, () -> taskeri.departments().members(acme.ada(), sales.id(), byName));
    trips.assertTrips(5, () -> taskeri.teams().members(acme.ada(), crew.id(), byName));
  }

  @Test
  void beginning_continuing_and_ending_a_session() {
    acme.employee("Bob");
    LoggedIn[] bob = new LoggedIn[1];
    trips.assertTrips(12, () -> bob[0] = acme.logIn("Bob"));
    trips.assertTrips(3, () -> taskeri.sessions().refresh(bob[0].session().refreshToken()));
    trips.assertTrips(4, () -> taskeri.sessions().logOut(bob[0].context()));
  }

  @Test
  void a_log_in_that_fails_looks_whether_one_was_noted() {
    var slug = Optional.of(acme.registered().tenant().slug().value());
    LogIn wrong = new LogIn("ada@acme.test", "a wrong guess", slug, Origin.unknown());
    trips.assertTrips(10, () -> assertFailed(wrong));
    trips.assertTrips(9, () -> assertFailed(wrong));
  }

  private static void assertFailed(LogIn wrong) {
    assertThatThrownBy(() -> taskeri.sessions().logIn(wrong)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void noting_an_export() {
    trips.assertTrips(4, () -> taskeri.activities().exported(acme.ada(), "tasks"));
  }

  @Test
  void counting_attempts() {
    Origin here = new Origin("192.0.2.1", null);
    var wrong = new LogIn("nobody@acme.test", "a wrong password", Optional.of("acme"), here);
    trips.assertTrips(
        5,
        () ->
            assertThatThrownBy(() -> taskeri.sessions().logIn(wrong))
                .isInstanceOf(Unauthenticated.class));
    trips.assertTrips(3, () -> taskeri.tenants().available("acme", here));
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD);
    var command = new RegisterTenant("Acme", "signed-up", admin, here);
    trips.assertTrips(
        16, () -> taskeri.tenants().signUp(command, Optional.empty(), Optional.empty()));
  }

  @Test
  void registering_an_organization() {
    trips.assertTrips(14, () -> Company.in(taskeri));
  }

  @Test
  void changing_people() {
    User carla = acme.employee("Carla");
    trips.assertTrips(12, () -> acme.employee("Dan"));
    trips.assertTrips(6, () -> taskeri.users().changeMe(acme.ada(), profile("Ada Lovelace"), ANY));
    trips.assertTrips(
        6,
        () ->
            taskeri
                .users()
                .change(
                    acme.ada(), carla.id(), new ChangeUser(Patch.keep(), profile("Carl")), ANY));
    trips.assertTrips(
        10,
        () ->
            taskeri
                .users()
                .change(
                    acme.ada(),
                    carla.id(),
                    new ChangeUser(Patch.set("carl@acme.test"), ChangeProfile.nothing()),
                    ANY));
    trips.assertTrips(
        10,
        () ->
            taskeri
                .accounts()
                .assignRoles(acme.ada(), carla.id(), List.of("Manager", "Employee"), ANY));
    trips.assertTrips(11, () -> taskeri.accounts().deactivate(acme.ada(), carla.id(), ANY));
    trips.assertTrips(18, () -> taskeri.accounts().erase(acme.ada(), carla.id(), ANY));
  }

  @Test
  void changing_roles() {
    CreateRole command = new CreateRole("Guest", "", List.of("project:read"));
    Role[] guest = new Role[1];
    trips.assertTrips(6, () -> guest[0] = taskeri.roles().create(acme.ada(), command));
    ChangeRole change =
        new ChangeRole(Patch.keep(), Patch.keep(), Patch.set(List.of("user:read", "task:create")));
    trips.assertTrips(7, () -> taskeri.roles().change(acme.ada(), guest[0].id(), change, ANY));
    trips.assertTrips(6, () -> taskeri.roles().delete(acme.ada(), guest[0].id(), ANY));
  }

  private static InvitationView invite(String email) {
    return taskeri.invitations().invite(acme.ada(), new Invite(email, List.of("Employee")));
  }

  private static ChangeProfile profile(String name) {
    return ChangeProfile.nothing().name(name);
  }
}
