package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseWaitTest {
  private final AtomicInteger calls = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P03", "53300"})
  void triesAgainWhileTheDatabaseIsAway(String state) {
    DatabaseWait.until(failingOnce(new SQLException("not yet", state)));
    assertThat(calls).hasValue(2);
  }

  @Test
  void triesAgainWhenThePoolHasNoConnectionToGive() {
    DatabaseWait.until(failingOnce(new SQLTransientConnectionException("timed out")));
    assertThat(calls).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"28P01", "28000", "3D000"})
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
    Exception failure = new SQLException("syntax error", "42601");
    assertThatThrownBy(() -> DatabaseWait.until(failingOnce(failure)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCause(failure);
    assertThat(calls).hasValue(1);
  }

  private Runnable failingOnce(Exception failure) {
    return () -> {
      if (calls.incrementAndGet() == 1) {
        throw new IllegalStateException(failure);
      }
    };
  }
}
