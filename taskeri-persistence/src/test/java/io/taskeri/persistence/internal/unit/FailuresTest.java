package io.taskeri.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static ErrorCode code(String state) {
    RuntimeException told = Failures.translate(new SQLException("what the server says", state));
    assertThat(told).isInstanceOf(Unavailable.class).hasMessageNotContaining("server says");
    return ((Unavailable) told).code();
  }

  @Test
  void who_waited_too_long_for_others_is_not_told_that_the_database_is_away() {
    assertThat(code("55P03")).isEqualTo(ErrorCode.OVERLOADED);
    assertThat(code("08006")).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
    assertThat(code("57P01")).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
  }
}
