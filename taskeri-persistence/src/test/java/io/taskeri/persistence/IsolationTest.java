package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.persistence.IsolationTrial.Terms;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nothing of a tenant is ever seen in another; and the trial that says so can say otherwise.
 *
 * <p>{@code -Dtransactions=} says how many there are, {@code -Dseed=} begins another sequence.
 */
@Tag("stress")
class IsolationTest {
  private static final boolean LONG = Boolean.getBoolean("stress");
  private static final int TRANSACTIONS =
      Integer.getInteger("transactions", LONG ? 1_000_000 : 3_000);
  private static final long SEED = Long.getLong("seed", 1);
  private static final Terms MANY =
      LONG ? new Terms(200, 16, 4, 200, SEED) : new Terms(12, 16, 4, 40, SEED);
  private static final Terms TWO = new Terms(2, 2, 1, 8, SEED);

  static final String SWITCH = "set_config('search_path', quote_ident(t.schema_name), true)";
  static final String FOR_THE_SESSION = SWITCH.replace("true)", "false)");
  private static final String WRONG =
      "set_config('search_path', (SELECT max(w.schema_name) FROM public.tenants w), true)";

  private TestDatabase database;

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void many_tenants_share_a_few_connections_and_nothing_else() throws Exception {
    String report = trial(MANY, TRANSACTIONS, UnaryOperator.identity());
    System.out.println(report);
    assertThat(report).contains(String.valueOf(MANY.tenants()));
  }

  @Test
  @Timeout(120)
  void two_tenants_share_one_connection_on_which_much_goes_wrong() throws Exception {
    assertThat(trial(TWO, 400, UnaryOperator.identity())).isNotEmpty();
  }

  @Test
  @Timeout(120)
  void a_switch_of_the_session_would_be_noticed() {
    assertThatThrownBy(() -> trial(TWO, 400, sql -> planted(sql, FOR_THE_SESSION)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the path on the pooled connection");
  }

  @Test
  @Timeout(120)
  void a_forgotten_switch_would_be_noticed() {
    assertThatThrownBy(() -> trial(TWO, 400, sql -> planted(sql, "''")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("undisturbed");
  }

  @Test
  @Timeout(120)
  void another_tenants_schema_would_be_noticed() {
    AtomicInteger switches = new AtomicInteger();
    assertThatThrownBy(
            () ->
                trial(
                    TWO,
                    400,
                    sql ->
                        sql.contains(SWITCH) && switches.incrementAndGet() % 5 == 0
                            ? planted(sql, WRONG)
                            : sql))
        .isInstanceOf(AssertionError.class)
        // Of a task that is created there, the project is missing
        .hasMessageMatching("(?s).*(tasks of t-|undisturbed, CREATE).*");
  }

  private String trial(Terms terms, int transactions, UnaryOperator<String> plant)
      throws Exception {
    try (IsolationTrial trial = new IsolationTrial(database, database.dataSource(), terms, plant)) {
      return trial.run(transactions);
    }
  }

  private static String planted(String sql, String instead) {
    return sql.replace(SWITCH, instead);
  }
}
