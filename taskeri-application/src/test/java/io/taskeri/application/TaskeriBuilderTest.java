package io.taskeri.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.contract.TestClock;
import io.taskeri.application.event.Event;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.domain.activity.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an embedding application can choose, each in place of a default that needs nothing. */
class TaskeriBuilderTest {
  @Test
  void a_storage_is_all_that_must_be_given() {
    assertThatThrownBy(() -> Taskeri.builder().build()).hasMessage("a storage must be given");
    try (Taskeri taskeri = Taskeri.builder().storage(InMemoryStorage.create()).build()) {
      Company company = Company.in(taskeri);
      assertThat(company.logIn("Ada").user()).isEqualTo(company.admin());
    }
  }

  @Test
  void time_and_ids_and_hashes_are_those_that_were_given() {
    TestClock clock = new TestClock();
    Set<UUID> given = new HashSet<>();
    List<String> hashed = new ArrayList<>();
    PasswordHasher plain = new QuickHasher();
    PasswordHasher noting =
        new PasswordHasher() {
          @Override
          public String hash(String password) {
            hashed.add(password);
            return plain.hash(password);
          }

          @Override
          public boolean matches(String password, String hash) {
            return plain.matches(password, hash);
          }
        };
    Taskeri taskeri =
        Taskeri.builder()
            .storage(InMemoryStorage.create())
            .clock(clock)
            .ids(() -> noted(given))
            .passwordHasher(noting)
            .build();
    Company company = Company.in(taskeri);
    assertThat(company.admin().revision().createdAt()).isEqualTo(clock.instant());
    assertThat(given)
        .contains(company.admin().id().value(), company.registered().tenant().id().value());
    assertThat(hashed).contains(Company.PASSWORD);
  }

  private static UUID noted(Set<UUID> given) {
    UUID next = UUID.randomUUID();
    given.add(next);
    return next;
  }

  @Test
  void two_built_side_by_side_share_nothing() {
    List<Event> told = new ArrayList<>();
    Company one = Company.in(quick(InMemoryStorage.create()).eventListener(told::add).build());
    Company other = Company.in(quick(InMemoryStorage.create()).build());
    assertThat(told).hasSize(2);
    assertThatThrownBy(() -> one.taskeri().users().get(other.ada(), other.admin().id()))
        .hasMessage("This session has ended.");
  }

  @Test
  void work_that_a_storage_runs_twice_is_told_once() {
    List<Event> told = new ArrayList<>();
    Company company =
        Company.in(
            quick(new SecondTryStorage(InMemoryStorage.create())).eventListener(told::add).build());
    told.clear();
    company.label("billing");
    assertThat(told)
        .singleElement()
        .extracting(it -> it.activity().subject().type())
        .isEqualTo(EntityType.LABEL);
  }

  @Test
  void the_same_use_cases_over_another_storage_tell_somebody_else() {
    List<Event> told = new ArrayList<>();
    List<Event> elsewhere = new ArrayList<>();
    Taskeri taskeri = quick(InMemoryStorage.create()).eventListener(told::add).build();
    Company.in(taskeri.over(InMemoryStorage.create(), elsewhere::add));
    assertThat(told).isEmpty();
    assertThat(elsewhere).hasSize(2);
  }

  @Test
  void the_storage_is_closed_once_with_it() {
    SecondTryStorage storage = new SecondTryStorage(InMemoryStorage.create());
    quick(storage).build().close();
    assertThat(storage.closed()).isEqualTo(1);
  }

  private static TaskeriBuilder quick(Storage storage) {
    return Taskeri.builder().storage(storage).passwordHasher(new QuickHasher());
  }
}
