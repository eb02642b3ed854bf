package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.error.ErrorCode;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two programs on one database count together, however many guess at the same moment. */
class ThrottleConcurrencyTest {
  private static final Origin HERE = new Origin("192.0.2.1", null);
  private static TestDatabase database;
  private static Taskeri one;
  private static Taskeri other;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    one = taskeri();
    other = taskeri();
  }

  @AfterAll
  static void close() throws SQLException {
    one.close();
    other.close();
    database.close();
  }

  @Test
  void of_64_guesses_at_once_ten_are_told_that_they_were_wrong() throws Exception {
    String slug = Company.in(one).registered().tenant().slug().value();
    List<Callable<Optional<ErrorCode>>> guesses =
        Stream.concat(
                Collections.nCopies(32, guess(one, "ada@acme.test", slug)).stream(),
                Collections.nCopies(32, guess(other, "ada@acme.test", slug)).stream())
            .toList();

    List<Optional<ErrorCode>> outcomes = AtOnce.run(guesses);

    assertThat(outcomes).filteredOn(Optional.of(ErrorCode.LOGIN_FAILED)::equals).hasSize(10);
    assertThat(outcomes).filteredOn(Optional.of(ErrorCode.TOO_MANY_REQUESTS)::equals).hasSize(54);
    try (Taskeri restarted = taskeri()) {
      assertThat(guess(restarted, "ada@acme.test", slug).call())
          .contains(ErrorCode.TOO_MANY_REQUESTS);
    }
  }

  @Test
  void who_guesses_at_many_in_any_order_is_in_nobodys_way() throws Exception {
    List<Callable<Optional<ErrorCode>>> guesses =
        Stream.iterate(0, i -> i + 1)
            .limit(48)
            .map(
                i ->
                    guess(
                        i % 2 == 0 ? one : other, "nobody" + i % 12 + "@x.test", "tenant" + i % 7))
            .toList();

    assertThat(AtOnce.run(guesses)).containsOnly(Optional.of(ErrorCode.LOGIN_FAILED));
  }

  private static Callable<Optional<ErrorCode>> guess(Taskeri taskeri, String email, String slug) {
    var command = new LogIn(email, "a wrong password", Optional.of(slug), HERE);
    return AtOnce.refusable(() -> taskeri.sessions().logIn(command));
  }

  private static Taskeri taskeri() {
    return Taskeri.builder()
        .storage(database.storage(16))
        .passwordHasher(new QuickHasher())
        .build();
  }
}
