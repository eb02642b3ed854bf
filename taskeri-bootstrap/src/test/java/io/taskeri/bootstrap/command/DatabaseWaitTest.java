package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseWaitTest {
  private final AtomicInteger calls = new AtomicInteger();

  @Test
  void triesAgainWhileTheDatabaseIsAway() {
    DatabaseWait.until(failingOnce(new SQLException("not yet", "57P03")));
    assertThat(calls).hasValue(2);
  }

  @Test
  void triesAgainWhileAnotherThreadOrServerIsAtIt() {
    DatabaseWait.until(failingOnce(null));
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "28000", "08004", "3D000", "42501"})
  void refusesWhatWillNeverWorkEvenWhenAPoolCallsItTransient(String state) {
    Exception pooled =
        new SQLTransientConnectionException(
            "timed out", state, new SQLException("no entry", state));
    assertThatThrownBy(() -> DatabaseWait.until(failingOnce(pooled)))
        .isInstanceOf(StartRefused.class)
        .hasMessage("the database refuses the server: no entry");
    assertThat(calls).hasValue(1);
  }

  @Test
  void passesOtherFailuresOn() {
    assertThatThrownBy(
            () ->
                DatabaseWait.until(
                    () -> {
                      calls.incrementAndGet();
                      throw new IllegalStateException("a fault");
                    }))
        .hasMessage("a fault");
    assertThat(calls).hasValue(1);
  }

  /** As the storage fails while it cannot reach its database. */
  private Runnable failingOnce(Exception cause) {
    return () -> {
      if (calls.incrementAndGet() == 1) {
        throw new Unavailable(ErrorCode.DATABASE_UNAVAILABLE, "away", cause);
      }
    };
  }
}
