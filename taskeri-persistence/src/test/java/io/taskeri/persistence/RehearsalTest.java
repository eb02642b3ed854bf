package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taskeri.application.contract.Sample;
import io.taskeri.domain.tenant.Tenant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private TestDatabase database;
  private PostgresStorage storage;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    storage = PostgresStorage.using(database.dataSource());
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_rehearsal_sees_what_it_does_and_leaves_nothing_behind() throws SQLException {
    List<Tenant> made = new ArrayList<>();
    storage.migrateDirectory();
    StorageFigures before = storage.figures();
    storage.rehearse(
        joined -> {
          Sample sample = Sample.in(joined);
          made.add(joined.readInTenant(sample.context(), unit -> unit.tenant()));
        });
    assertThat(made).hasSize(1);
    assertThat(storage.figures()).isEqualTo(before);
    assertThat(count("SELECT count(*) FROM public.tenants")).isZero();
    assertThat(count("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'tenant%'")).isZero();
  }

  @Test
  void a_rehearsal_that_fails_leaves_nothing_behind_either() throws SQLException {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                storage.rehearse(
                    joined -> {
                      throw new IllegalStateException(Sample.in(joined).tenant().name());
                    }));
    assertThat(failure).hasNoSuppressedExceptions();
    assertThat(count("SELECT count(*) FROM public.tenants")).isZero();
  }

  private int count(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
