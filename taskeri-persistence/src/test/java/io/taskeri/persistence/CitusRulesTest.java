package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Citus needs of Taskeri, tried without Citus; and that whoever breaks a rule is noticed. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CitusRulesTest {
  private static final String SETTING =
      "SELECT current_setting('citus.enable_schema_based_sharding', true)";
  private static final String AS_IF_CITUS_WERE_THERE =
      """
      INSERT INTO pg_catalog.pg_extension
        (oid, extname, extowner, extnamespace, extrelocatable, extversion)
      SELECT 99999, 'citus', r.oid, to_regnamespace('pg_catalog'), false, '13.0'
      FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
      """;

  private static TestDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | CREATE TRIGGER t BEFORE UPDATE ON tasks EXECUTE FUNCTION f()",
        "1 | ALTER TABLE tasks ENABLE ROW LEVEL SECURITY",
        "2 | ALTER TABLE tasks ADD CONSTRAINT a FOREIGN KEY (b) REFERENCES public.tenants (id)",
        "2 | ALTER TABLE public.tenants ADD CONSTRAINT a FOREIGN KEY (b) REFERENCES tasks (id)",
        "2 | SELECT 1 FROM tenant_00000000000000000000000000000001.tasks a"
            + " JOIN tenant_00000000000000000000000000000002.tasks b USING (id)",
        "3 | MERGE INTO tasks USING labels ON true WHEN MATCHED THEN DO NOTHING",
        "3 | CREATE UNLOGGED TABLE a (b uuid CONSTRAINT a_pkey PRIMARY KEY)",
        "3 | CREATE TABLE a (b uuid NOT NULL)",
        "4 | CREATE TABLE a (b integer GENERATED ALWAYS AS IDENTITY CONSTRAINT c PRIMARY KEY)",
        "4 | ALTER TABLE a ALTER COLUMN b ADD GENERATED ALWAYS AS IDENTITY",
        "5 | ALTER TABLE a ADD UNIQUE (b)",
        "5 | ALTER TABLE a ADD CONSTRAINT b CHECK (c > 0), ADD CONSTRAINT d CHECK (e > 0)",
        "5 | ALTER TABLE a RENAME CONSTRAINT b TO c",
        "6 | CREATE SCHEMA a CREATE TABLE b (c uuid CONSTRAINT d PRIMARY KEY)",
        "6 | SET LOCAL search_path = a; SELECT 1",
        "7 | SELECT t.id FROM public.tenants t WHERE pg_try_advisory_xact_lock(t.number)",
        "7 | SELECT pg_advisory_xact_lock(hashtext(?)) FROM tasks"
      })
  void a_statement_that_breaks_a_rule_is_noticed(int rule, String sql) {
    assertThat(CitusRules.brokenBy(sql)).hasValue("Citus's rule " + rule + " is broken by: " + sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT pg_try_advisory_xact_lock(?)",
        "CREATE SCHEMA tenant_00000000000000000000000000000001",
        "CREATE TABLE a (b uuid, CONSTRAINT a_pkey PRIMARY KEY (b))",
        "ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c, d) REFERENCES e (f, g)",
        "INSERT INTO a VALUES ('x; CREATE TRIGGER y')"
      })
  void a_statement_that_keeps_the_rules_is_let_through(String sql) {
    assertThat(CitusRules.brokenBy(sql)).isEmpty();
  }

  @Test
  void the_tests_connections_fail_who_breaks_a_rule() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("CREATE TABLE public.bare (a uuid)"))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("Citus's rule 3 is broken");
    }
  }

  @Test
  void a_transaction_that_touches_two_tenants_is_noticed() throws SQLException {
    try (PostgresStorage storage = database.storage()) {
      Sample acme = Sample.in(storage);
      Sample globex = Sample.in(storage);
      try (Connection connection = database.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        Storage joined = storage.joining(connection);
        TenantId first = joined.readInTenant(acme.context(), TenantUnit::tenant).id();
        assertThat(first).isEqualTo(acme.tenant().id());
        assertThatThrownBy(() -> joined.readInTenant(globex.context(), TenantUnit::tenant))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("rule 9")
            .hasMessageContaining(acme.tenant().schema().value())
            .hasMessageContaining(globex.tenant().schema().value());
        connection.rollback();
      }
    }
  }

  @Test
  void a_constraint_to_which_citus_appended_a_number_is_recognized() throws SQLException {
    try (PostgresStorage storage = database.storage();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      Sample sample = Sample.in(storage);
      String rename = "ALTER TABLE public.tenants RENAME CONSTRAINT %s TO %s";
      statement.execute(rename.formatted("tenants_pkey", "tenants_pkey_102538"));
      try {
        assertThatThrownBy(() -> storage.provision(sample.newTenant()))
            .isInstanceOfSatisfying(
                Conflict.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.IDS_EXIST));
      } finally {
        statement.execute(rename.formatted("tenants_pkey_102538", "tenants_pkey"));
      }
    }
  }

  @Test
  void a_schema_becomes_a_shard_where_citus_is_there_and_no_other_setting_stays()
      throws SQLException {
    try (TestDatabase other = TestDatabase.create();
        Connection only = other.connect()) {
      List<String> seen = new ArrayList<>();
      var looking =
          new TappedDataSource.Tap() {
            @Override
            public void execute(String sql, Connection connection) throws SQLException {
              if (sql.startsWith("CREATE SCHEMA tenant_")) {
                seen.add(setting(connection));
              }
            }
          };
      try (PostgresStorage watched =
          PostgresStorage.using(
              TappedDataSource.around(HandedInDataSourceTest.always(only), looking))) {
        watched.migrateDirectory();
        assertThat(Sample.in(watched).tenant().schema()).isNotNull();
        try (Statement statement = only.createStatement()) {
          statement.execute("SET allow_system_table_mods = on");
          statement.execute(AS_IF_CITUS_WERE_THERE);
        }
        assertThat(Sample.in(watched).tenant().schema()).isNotNull();
      }
      assertThat(seen).containsExactly("", "on");
      assertThat(setting(only)).isEmpty();
    }
  }

  private static String setting(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SETTING)) {
      row.next();
      return Objects.requireNonNullElse(row.getString(1), "");
    }
  }
}
