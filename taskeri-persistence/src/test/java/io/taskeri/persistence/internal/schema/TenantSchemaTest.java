package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TenantSchemaTest {
  private static final TenantSchema SCHEMAS = new TenantSchema(new ChangeLogs().tenant());
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
  void a_tenant_that_was_rolled_back_leaves_no_schema() throws Exception {
    SchemaName schema = newName();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      SCHEMAS.create(connection, schema);
      assertThat(SchemaSnapshot.of(connection, schema.value())).isNotEmpty();
      connection.rollback();

      assertThat(SchemaSnapshot.of(connection, schema.value())).isEmpty();
    }
  }

  @Test
  void the_search_path_ends_with_the_transaction() throws Exception {
    SchemaName schema = newName();
    try (Connection connection = database.connect()) {
      String before = searchPath(connection);
      connection.setAutoCommit(false);
      SCHEMAS.create(connection, schema);
      assertThat(searchPath(connection)).isEqualTo(schema.value());
      connection.commit();

      assertThat(searchPath(connection)).isEqualTo(before);
    }
  }

  /** Prints figures beside: they belong to the machine. */
  @Test
  void twenty_tenants_in_a_row_are_alike() throws Exception {
    List<SchemaName> schemas = new ArrayList<>();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        SchemaName schema = newName();
        SCHEMAS.create(connection, schema);
        connection.commit();
        schemas.add(schema);
        System.out.printf("a tenant's schema in %.1f ms%n", (System.nanoTime() - start) / 1e6);
      }
      for (SchemaName schema : schemas) {
        assertThat(SchemaSnapshot.of(connection, schema.value()))
            .isEqualTo(SchemaSnapshot.of(connection, schemas.get(0).value()));
      }
    }
  }

  private static SchemaName newName() {
    return SchemaName.of(new TenantId(UUID.randomUUID()));
  }

  private static String searchPath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      return row.getString(1);
    }
  }
}
