package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.CreateUser;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** People are found by what is known of them, in the order that is asked for. */
public interface UserListContract extends StorageContract {
  @Test
  default void people_are_found_by_status_and_role() {
    Company acme = company();
    acme.add("Max", Role.MANAGER);
    User bob = acme.employee("Bob");
    acme.deactivate(acme.employee("Gone"));
    var all = UserFilter.all();
    assertThat(listed(acme, all)).containsExactly("Ada", "Bob", "Gone", "Max");
    assertThat(listed(acme, all.status(UserStatus.ACTIVE))).containsExactly("Ada", "Bob", "Max");
    assertThat(listed(acme, all.status(UserStatus.DEACTIVATED))).containsExactly("Gone");
    assertThat(listed(acme, all.status(UserStatus.values()))).hasSize(4);
    assertThat(listed(acme, all.role(Role.EMPLOYEE))).containsExactly("Bob", "Gone");
    assertThat(listed(acme, all.role(bob.roles().get(0).id().toString(), Role.MANAGER)))
        .containsExactly("Bob", "Gone", "Max");
    assertThat(listed(acme, all.role("employee", "Nobody"))).isEmpty();
    assertThat(listed(acme, all.role(Role.EMPLOYEE).status(UserStatus.ACTIVE)))
        .containsExactly("Bob");
  }

  @Test
  default void who_has_two_of_the_wanted_roles_is_found_once() {
    Company acme = company();
    acme.assign(acme.employee("Bob"), Role.EMPLOYEE, Role.MANAGER);
    assertThat(listed(acme, UserFilter.all().role(Role.EMPLOYEE, Role.MANAGER)))
        .containsExactly("Bob");
    var counted = PageRequest.by(UserSort.NAME).counted();
    var filter = UserFilter.all().role(Role.EMPLOYEE, Role.MANAGER);
    var page = acme.taskeri().users().list(acme.ada(), filter, counted);
    assertThat(page.total()).hasValue(1);
    assertThat(page.items().get(0).roles()).hasSize(2);
  }

  @Test
  default void people_are_found_by_department_and_team() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User eve = acme.employee("Eve");
    DepartmentId sales = department(acme, "Sales", bob);
    DepartmentId finance = department(acme, "Finance", eve);
    TeamId web = team(acme, "Web", eve);
    acme.taskeri().departments().addMember(acme.ada(), sales, eve.id());
    var all = UserFilter.all();
    assertThat(listed(acme, all.department(sales))).containsExactly("Bob", "Eve");
    assertThat(listed(acme, all.department(finance))).containsExactly("Eve");
    assertThat(listed(acme, all.department(sales, finance))).containsExactly("Bob", "Eve");
    assertThat(listed(acme, all.team(web))).containsExactly("Eve");
    assertThat(listed(acme, all.department(sales).team(web))).containsExactly("Eve");
    assertThat(listed(acme, all.team(new TeamId(Sample.id())))).isEmpty();
    assertThat(listed(acme, all.department(new DepartmentId(web.value())))).isEmpty();
  }

  @Test
  default void words_begin_a_word_of_the_name_or_the_email() {
    Company acme = company();
    person(acme, "Ève-Marie O'Neill", "e.neill+x@acme.test");
    person(acme, "Jörg 50% Großmann", "jg@acme.test");
    person(acme, "Mary_Jane Smith", "spider@acme.test");
    var all = UserFilter.all();
    assertThat(listed(acme, all.words("MARIE"))).containsExactly("Ève-Marie O'Neill");
    assertThat(listed(acme, all.words("neill èv"))).containsExactly("Ève-Marie O'Neill");
    assertThat(listed(acme, all.words("E\u0300VE"))).containsExactly("Ève-Marie O'Neill");
    assertThat(listed(acme, all.words("spider@acme"))).containsExactly("Mary_Jane Smith");
    assertThat(listed(acme, all.words("jane"))).containsExactly("Mary_Jane Smith");
    assertThat(listed(acme, all.words("groß"))).containsExactly("Jörg 50% Großmann");
    assertThat(listed(acme, all.words("5"))).containsExactly("Jörg 50% Großmann");
    assertThat(listed(acme, all.words("acme"))).hasSize(4);
    assertThat(listed(acme, all.words("ane"))).isEmpty();
    assertThat(listed(acme, all.words("smith marie"))).isEmpty();
    assertThat(listed(acme, all.words("a & ! | ( :* ' \\ b"))).isEmpty();
    assertInvalid(() -> all.words(" %_' "), " required");
  }

  @Test
  default void people_sort_by_name_email_and_age_both_ways_and_page_without_gap_or_double() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    for (String name : List.of("dora", "Bob", "Carl")) {
      office.pass(Duration.ofSeconds(1));
      String email = (name.equals("Bob") ? "zzz" : name) + "@acme.test";
      person(acme, name, email);
    }
    person(acme, "bob", "a@acme.test");
    assertThat(sorted(acme, PageRequest.by(UserSort.EMAIL)))
        .containsExactly("bob", "Ada", "Carl", "dora", "Bob");
    assertThat(sorted(acme, PageRequest.by(UserSort.CREATED_AT)))
        .containsExactly("Ada", "dora", "Bob", "Carl", "bob");
    assertThat(sorted(acme, PageRequest.by(UserSort.NAME)))
        .containsExactly("Ada", "Bob", "bob", "Carl", "dora");
    for (UserSort sort : UserSort.values()) {
      List<String> down = sorted(acme, PageRequest.by(sort).reversed());
      List<String> up = sorted(acme, PageRequest.by(sort));
      Collections.reverse(down);
      assertThat(down).isEqualTo(up);
    }
  }

  @Test
  default void people_are_listed_for_who_may_see_them_and_of_their_own_organization() {
    Company acme = company();
    company().employee("Stranger");
    assertThat(listed(acme, UserFilter.all())).containsExactly("Ada");
    var blind = acme.allowed("Blind", "task:create");
    var byName = PageRequest.by(UserSort.NAME);
    assertForbidden(() -> acme.taskeri().users().list(blind, UserFilter.all(), byName));
    assertForbidden(() -> acme.taskeri().users().get(blind, acme.admin().id()));
  }

  private static void person(Company acme, String name, String email) {
    acme.taskeri()
        .users()
        .create(acme.ada(), new CreateUser(email, name, Company.PASSWORD, List.of(Role.EMPLOYEE)));
  }

  private static DepartmentId department(Company acme, String name, User head) {
    var command = new CreateDepartment(name, "", head.id());
    return acme.taskeri().departments().create(acme.ada(), command).id();
  }

  private static TeamId team(Company acme, String name, User lead) {
    var command = new CreateTeam(name, "", null, lead.id());
    return acme.taskeri().teams().create(acme.ada(), command).id();
  }

  private static List<String> listed(Company acme, UserFilter filter) {
    return acme
        .taskeri()
        .users()
        .list(acme.ada(), filter, PageRequest.by(UserSort.NAME))
        .items()
        .stream()
        .map(User::name)
        .toList();
  }

  private static List<String> sorted(Company acme, PageRequest<UserSort> request) {
    return Pages.all(
            request.limit(2), it -> acme.taskeri().users().list(acme.ada(), UserFilter.all(), it))
        .stream()
        .map(User::name)
        .collect(Collectors.toList());
  }
}
