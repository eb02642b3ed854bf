package io.taskeri.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {
  @Test
  void each_limit_reaches_what_holds_it() {
    PoolLimits limits =
        new PoolLimits(
            7,
            Duration.ofSeconds(4),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(40),
            Duration.ofSeconds(61),
            Duration.ofMinutes(3));
    try (HikariDataSource pool =
        ConnectionPool.open("jdbc:postgresql://localhost/none", null, null, limits)) {
      assertThat(pool.getMaximumPoolSize()).isEqualTo(7);
      assertThat(pool.getConnectionTimeout()).isEqualTo(4_000);
      assertThat(pool.getMaxLifetime()).isEqualTo(180_000);
      assertThat(pool.getDataSourceProperties())
          .containsEntry("connectTimeout", "4")
          .containsEntry("socketTimeout", "61")
          .containsEntry(
              "options",
              "-c statement_timeout=60000 -c lock_timeout=5000"
                  + " -c idle_in_transaction_session_timeout=40000");
    }
  }
}
