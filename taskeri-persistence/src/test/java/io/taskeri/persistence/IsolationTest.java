package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a tenant is ever seen in another; and the trial that says so can say otherwise. */
class IsolationTest {
  static final String SWITCH = "set_config('search_path', quote_ident(t.schema_name), true)";
  static final String FOR_THE_SESSION = SWITCH.replace("true)", "false)");

  private static TestDatabase database;

  @BeforeAll
  static void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void two_tenants_share_a_connection_and_nothing_else(long seed) throws SQLException {
    trial(seed, UnaryOperator.identity());
  }

  @Test
  void a_switch_of_the_session_would_be_noticed() {
    assertThatThrownBy(() -> trial(3, sql -> planted(sql, FOR_THE_SESSION)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the path on the pooled connection");
  }

  @Test
  void a_forgotten_switch_would_be_noticed() {
    assertThatThrownBy(() -> trial(4, sql -> planted(sql, "''")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("units that went well");
  }

  @Test
  void another_tenants_schema_would_be_noticed() {
    AtomicInteger switches = new AtomicInteger();
    String wrong =
        "set_config('search_path', (SELECT max(w.schema_name) FROM public.tenants w), true)";

    assertThatThrownBy(
            () ->
                trial(
                    5,
                    sql ->
                        sql.contains(SWITCH) && switches.incrementAndGet() % 5 == 0
                            ? planted(sql, wrong)
                            : sql))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("tasks of t-");
  }

  private static void trial(long seed, UnaryOperator<String> plant) throws SQLException {
    try (IsolationTrial trial = new IsolationTrial(database, database.dataSource(), seed, plant)) {
      trial.run(150);
    }
  }

  private static String planted(String sql, String instead) {
    return sql.replace(SWITCH, instead);
  }
}
