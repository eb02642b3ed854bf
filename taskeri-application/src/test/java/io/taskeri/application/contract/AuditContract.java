package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who could not log in, and who took what away, is in the history: bounded, without a secret. */
public interface AuditContract extends StorageContract {
  @Test
  default void a_failed_log_in_is_written_down_once_in_a_quarter_of_an_hour() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User bob = acme.employee("Bob");
    History history = new History(acme);
    history.next();
    for (int i = 0; i < 5; i++) {
      fails(acme, "bob@acme.test", "a planted guess");
    }
    Activity noted = history.last();
    assertThat(history.next()).containsExactly("USER CHANGED logIn null>FAILED");
    assertThat(noted.subject().id()).isEqualTo(bob.id().value());
    assertThat(noted.actor()).isEqualTo(UserId.NOBODY);
    fails(acme, "ada@acme.test", "a planted guess");
    assertThat(history.next()).hasSize(1);
    office.pass(Duration.ofMinutes(16));
    fails(acme, "bob@acme.test", "a planted guess");
    assertThat(history.next()).hasSize(1);
  }

  @Test
  default void nobody_is_its_actor_by_name() {
    Company acme = company();
    fails(acme, "ada@acme.test", "a planted guess");
    var page =
        acme.taskeri()
            .activities()
            .list(
                acme.ada(),
                ActivityFilter.all().by(UserId.NOBODY),
                PageRequest.by(ActivitySort.OCCURRED_AT));
    assertThat(page.items()).singleElement().extracting(it -> it.actorName()).isEqualTo("Nobody");
  }

  @Test
  default void who_is_deactivated_and_knows_the_password_is_written_down_too() {
    Company acme = company();
    User bob = acme.employee("Bob");
    acme.taskeri().accounts().deactivate(acme.ada(), bob.id(), any());
    History history = new History(acme);
    history.next();
    fails(acme, "bob@acme.test", Company.PASSWORD);
    assertThat(history.next()).containsExactly("USER CHANGED logIn null>FAILED");
  }

  @Test
  default void what_fails_for_want_of_an_account_is_written_down_nowhere() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    fails(acme, "nobody@acme.test", "a planted guess");
    assertThat(history.next()).isEmpty();
  }

  @Test
  default void of_those_who_fail_at_once_one_is_written_down() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    Stream.generate(
            () -> CompletableFuture.runAsync(() -> fails(acme, "ada@acme.test", "a planted guess")))
        .limit(8)
        .toList()
        .forEach(CompletableFuture::join);
    assertThat(history.next()).hasSize(1);
  }

  @Test
  default void a_list_that_is_taken_away_is_written_down() {
    Company acme = company();
    User bob = acme.employee("Bob");
    History history = new History(acme);
    history.next();
    acme.taskeri().activities().exported(acme.as(bob), "tasks");
    assertThat(history.last().actor()).isEqualTo(bob.id());
    assertThat(history.next()).containsExactly("TENANT CHANGED export null>tasks");
    acme.taskeri().accounts().deactivate(acme.ada(), bob.id(), any());
    assertCode(
        () -> acme.taskeri().activities().exported(acme.as(bob), "tasks"),
        ErrorCode.USER_DEACTIVATED);
  }

  @Test
  default void what_an_operator_does_to_an_organization_is_written_down() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    acme.taskeri().tenants().resume(acme.registered().tenant().id());
    assertThat(history.next())
        .containsExactly(
            "TENANT CHANGED status ACTIVE>SUSPENDED", "TENANT CHANGED status SUSPENDED>ACTIVE");
  }

  private static void fails(Company acme, String email, String password) {
    var slug = Optional.of(acme.registered().tenant().slug().value());
    var command = new LogIn(email, password, slug, Origin.unknown());
    assertCode(() -> acme.taskeri().sessions().logIn(command), ErrorCode.LOGIN_FAILED);
  }
}
