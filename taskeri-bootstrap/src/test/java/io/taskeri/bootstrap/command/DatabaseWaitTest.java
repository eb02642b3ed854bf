package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.mail.CapturedLog;
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
  void tellsADatabaseThatIsAwayFromOneThatOthersAreAtWorkOn() {
    try (CapturedLog log = new CapturedLog(DatabaseWait.class)) {
      DatabaseWait.until(failingOnce(new SQLException("refused", "08001")));
      calls.set(0);
      DatabaseWait.until(
          failingOnce(ErrorCode.OVERLOADED, new SQLException("lock timeout", "55P03")));
      assertThat(log.lines())
          .containsExactly(
              "WARN The database cannot be reached yet, waiting for it: refused",
              "WARN The database answers, but another server or command is at work on it, waiting"
                  + " for that: lock timeout");
    }
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
    return failingOnce(ErrorCode.DATABASE_UNAVAILABLE, cause);
  }

  private Runnable failingOnce(ErrorCode code, Exception cause) {
    return () -> {
      if (calls.incrementAndGet() == 1) {
        throw new Unavailable(code, "away", cause);
      }
    };
  }
}
