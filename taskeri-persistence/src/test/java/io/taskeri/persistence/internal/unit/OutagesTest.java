package io.taskeri.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of failures that no test can bring about plainly, and of all others of their kind.
 */
class OutagesTest {
  @ParameterizedTest
  @CsvSource({
    "08001, DATABASE_UNAVAILABLE, The database cannot be reached at present.",
    "08006, DATABASE_UNAVAILABLE, The database cannot be reached at present.",
    "28P01, DATABASE_UNAVAILABLE, The database cannot be reached at present.",
    "53100, DATABASE_UNAVAILABLE, The database has no room left",
    "53200, DATABASE_UNAVAILABLE, The database is short of memory",
    "53300, DATABASE_UNAVAILABLE, The database takes no more connections",
    "57P01, DATABASE_UNAVAILABLE, The database ended the connection.",
    "57P02, DATABASE_UNAVAILABLE, The database ended the connection.",
    "57P03, DATABASE_UNAVAILABLE, The database is starting or stopping.",
    "25006, DATABASE_UNAVAILABLE, The database can only be read",
    "25P03, OVERLOADED, This took the database too long",
    "57014, OVERLOADED, This took the database too long",
    "55P03, OVERLOADED, Another change of the same data takes long"
  })
  void each_is_told_in_its_own_words(String state, ErrorCode code, String words) {
    RuntimeException told = Failures.translate(new SQLException("secret", state), false);

    assertThat(told).isInstanceOf(Unavailable.class).hasMessageStartingWith(words);
    assertThat(((Unavailable) told).code()).isEqualTo(code);
  }

  @Test
  void no_connection_in_time_is_told_whatever_the_reason() {
    RuntimeException told = Failures.translate(new SQLTransientConnectionException("secret"), true);

    assertThat(told).isInstanceOf(Unavailable.class);
    assertThat(((Unavailable) told).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }

  @Test
  void who_is_interrupted_while_waiting_for_a_connection_is_not_at_fault() {
    RuntimeException told =
        Failures.translate(new SQLException("interrupted", new InterruptedException()), false);

    assertThat(told).isInstanceOf(Unavailable.class).hasMessage("This was stopped on the way.");
    assertThat(((Unavailable) told).code()).isEqualTo(ErrorCode.OVERLOADED);
  }

  @Test
  void who_promised_only_to_read_and_writes_is_at_fault_and_not_the_database() {
    assertThat(Failures.translate(new SQLException("secret", "25006"), true))
        .isNotInstanceOf(TaskeriException.class);
  }
}
