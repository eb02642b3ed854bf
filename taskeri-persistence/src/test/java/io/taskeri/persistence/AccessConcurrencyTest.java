package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.Invite;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may do what, decided by many at the same time. */
class AccessConcurrencyTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static TestDatabase database;
  private static Taskeri taskeri;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    taskeri =
        Taskeri.builder().storage(database.storage(16)).passwordHasher(new QuickHasher()).build();
  }

  @AfterAll
  static void close() throws SQLException {
    taskeri.close();
    database.close();
  }

  @Test
  void administrators_who_demote_one_another_all_at_once_leave_one() throws Exception {
    for (int round = 0; round < 3; round++) {
      Company acme = Company.in(taskeri);
      List<User> all = new ArrayList<>(List.of(acme.registered().admin()));
      IntStream.range(1, 8).forEach(i -> all.add(acme.add("Admin" + i, Role.ADMIN)));
      List<Optional<ErrorCode>> outcomes =
          AtOnce.run(
              IntStream.range(0, 64)
                  .mapToObj(i -> demotion(acme, all.get(i / 8), all.get((i + i / 8) % 8)))
                  .toList());

      assertThat(outcomes).contains(Optional.empty());
      assertThat(administrators(acme, all)).isNotEmpty();
    }
  }

  private static Callable<Optional<ErrorCode>> demotion(Company acme, User by, User whom) {
    return AtOnce.refusable(
        () -> taskeri.accounts().assignRoles(acme.as(by), whom.id(), List.of(Role.EMPLOYEE), ANY));
  }

  private static List<UserId> administrators(Company acme, List<User> all) {
    // Asked by one of them, since nobody else is sure to be left
    return all.stream()
        .flatMap(
            it ->
                taskeri
                    .users()
                    .list(
                        acme.as(it),
                        UserFilter.all().role(Role.ADMIN).status(UserStatus.ACTIVE),
                        PageRequest.by(UserSort.NAME))
                    .items()
                    .stream())
        .map(User::id)
        .distinct()
        .toList();
  }

  @Test
  void of_two_invitations_of_one_address_one_is_sent() throws Exception {
    Company acme = Company.in(taskeri);
    for (int round = 0; round < 10; round++) {
      Invite command = new Invite("new" + round + "@acme.test", List.of(Role.EMPLOYEE));
      Callable<Optional<ErrorCode>> invite =
          AtOnce.refusable(() -> taskeri.invitations().invite(acme.ada(), command));

      assertThat(AtOnce.run(List.of(invite, invite)))
          .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.INVITATION_EXISTS));
    }
  }

  @Test
  void nobody_has_a_role_that_was_deleted_while_it_was_given() throws Exception {
    Company acme = Company.in(taskeri);
    User bob = acme.employee("Bob");
    for (int round = 0; round < 20; round++) {
      Role role =
          taskeri.roles().create(acme.ada(), new CreateRole("Role " + round, "", List.of()));
      String name = role.name();
      String address = "new" + round + "@acme.test";
      List<Optional<ErrorCode>> outcomes =
          AtOnce.run(
              List.of(
                  AtOnce.refusable(() -> taskeri.roles().delete(acme.ada(), role.id(), ANY)),
                  AtOnce.refusable(
                      () ->
                          taskeri.accounts().assignRoles(acme.ada(), bob.id(), List.of(name), ANY)),
                  AtOnce.refusable(
                      () ->
                          taskeri
                              .invitations()
                              .invite(acme.ada(), new Invite(address, List.of(name))))));

      boolean deleted = outcomes.get(0).isEmpty();
      assertThat(outcomes.get(0)).isIn(Optional.empty(), Optional.of(ErrorCode.ROLE_IN_USE));
      assertThat(outcomes.subList(1, 3))
          .allMatch(
              it ->
                  deleted
                      ? it.filter(
                              code -> code == ErrorCode.CONFLICT || code == ErrorCode.INVALID_INPUT)
                          .isPresent()
                      : it.isEmpty());
      assertThat(taskeri.users().get(acme.ada(), bob.id()).roles())
          .extracting(AssignedRole::name)
          .contains(deleted ? Role.EMPLOYEE : name);
      taskeri.accounts().assignRoles(acme.ada(), bob.id(), List.of(Role.EMPLOYEE), ANY);
    }
  }
}
