package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final ChangeLogs LOGS = new ChangeLogs();
  private static TestDatabase database;

  @BeforeAll
  static void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @Test
  void a_replayed_tenant_is_the_one_that_liquibase_makes() throws Exception {
    String replayed = replayTenant().value();
    String direct = "direct_" + UUID.randomUUID().toString().replace("-", "");
    execute("CREATE SCHEMA " + direct);
    DirectLiquibase.update(database.connect(), direct, "tenant.sql");

    try (Connection connection = database.connect()) {
      assertThat(SchemaSnapshot.of(connection, replayed))
          .hasSizeGreaterThan(100)
          .isEqualTo(SchemaSnapshot.of(connection, direct));
      assertThat(DirectLiquibase.notes(connection, replayed))
          .isEqualTo(DirectLiquibase.notes(connection, direct));
    }
  }

  @Test
  void liquibase_finds_nothing_to_do_in_a_replayed_tenant() throws Exception {
    String schema = replayTenant().value();

    assertThat(DirectLiquibase.unrun(database.connect(), schema, "tenant.sql")).isEmpty();
  }

  @Test
  void liquibase_finds_nothing_to_do_in_a_replayed_directory() throws Exception {
    try (TestDatabase replayed = TestDatabase.create();
        TestDatabase direct = TestDatabase.create()) {
      migrate(replayed);
      DirectLiquibase.update(direct.connect(), "public", "directory.sql");

      try (Connection one = replayed.connect();
          Connection other = direct.connect()) {
        assertThat(SchemaSnapshot.of(one, "public"))
            .hasSizeGreaterThan(50)
            .isEqualTo(SchemaSnapshot.of(other, "public"));
        assertThat(DirectLiquibase.notes(one, "public"))
            .isEqualTo(DirectLiquibase.notes(other, "public"));
      }
      assertThat(DirectLiquibase.unrun(replayed.connect(), "public", "directory.sql")).isEmpty();
    }
  }

  @Test
  void an_altered_change_set_is_refused() throws Exception {
    try (TestDatabase altered = TestDatabase.create()) {
      migrate(altered);
      try (Connection connection = altered.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("UPDATE databasechangelog SET md5sum = '9:0' WHERE id = 'sessions'");
      }

      assertThatThrownBy(() -> migrate(altered))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("taskeri/directory.sql::sessions::taskeri was applied as 9:0");
    }
  }

  private static SchemaName replayTenant() throws SQLException {
    SchemaName schema = SchemaName.of(new TenantId(UUID.randomUUID()));
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      new TenantSchema(LOGS.tenant()).create(connection, schema);
      connection.commit();
    }
    return schema;
  }

  private static void migrate(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      new DirectoryMigration(LOGS.directory()).run(connection);
      connection.commit();
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
