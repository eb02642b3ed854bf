package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.tenant.Slug;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in whichever statement of a registration, nothing of it is left. */
class ProvisioningFaultTest {
  private static final String LEFT =
      """
      SELECT (SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'tenant\\_%')
        + (SELECT count(*) FROM public.tenants) + (SELECT count(*) FROM public.tenant_users)
        + (SELECT count(*) FROM public.sessions) + (SELECT count(*) FROM public.refresh_tokens)
        + (SELECT count(*) FROM public.registration_keys)
      """;

  private TestDatabase database;
  private FaultyTap tap;
  private PostgresStorage storage;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    tap = new FaultyTap(database);
    storage = PostgresStorage.using(TappedDataSource.around(database.dataSource(), tap));
    storage.migrateDirectory();
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_statement_that_fails_leaves_nothing_whichever_it_is() throws SQLException {
    int statements = tap.countOf(() -> provision("counted"));
    assertThat(statements).isGreaterThan(40);
    assertThat(left()).isPositive();

    clear();
    for (int failing = 1; failing <= statements; failing++) {
      tap.failAt(failing);
      assertThatThrownBy(() -> provision("failing"))
          .as("with statement %d failing", failing)
          .isInstanceOf(RuntimeException.class);
      assertThat(left()).as("left when statement %d fails", failing).isZero();
    }
    tap.failAt(0);
    provision("failing");
    assertThat(left()).isPositive();
  }

  @Test
  void a_backend_that_is_killed_leaves_nothing() throws SQLException {
    int trips = tap.tripsOf(() -> provision("counted"));
    assertThat(trips).isLessThan(25);

    clear();
    for (int killed = 1; killed <= trips; killed++) {
      tap.killAt(killed);
      assertThatThrownBy(() -> provision("killed"))
          .as("killed before round trip %d", killed)
          .isInstanceOf(RuntimeException.class);
      assertThat(left()).as("left when killed before round trip %d", killed).isZero();
    }
    tap.killAt(0);
    provision("killed");
    assertThat(left()).isPositive();
  }

  private void provision(String slug) {
    NewTenant whole = Sample.prepared(storage, new Slug(slug)).newTenant();
    storage.provision(
        new NewTenant(
            whole.tenant(),
            whole.roles(),
            whole.admin(),
            whole.passwordHash(),
            whole.session(),
            whole.activities(),
            Optional.of(new RetryKey("POST /tenants", slug, "fingerprint"))));
  }

  private long left() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LEFT)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void clear() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT schema_name FROM public.tenants")) {
      while (row.next()) {
        try (Statement drop = connection.createStatement()) {
          drop.execute("DROP SCHEMA " + row.getString(1) + " CASCADE");
        }
      }
      try (Statement delete = connection.createStatement()) {
        delete.execute("TRUNCATE public.tenants, public.registration_keys CASCADE");
      }
    }
  }
}
