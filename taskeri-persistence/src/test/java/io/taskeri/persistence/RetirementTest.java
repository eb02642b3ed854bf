package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.TenantUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** A connection serves so many tenants and is then replaced, and never by one too many. */
class RetirementTest {
  private static TestDatabase database;
  private static List<Sample> samples;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    try (PostgresStorage storage = database.storage(1)) {
      samples = Stream.generate(() -> Sample.in(storage)).limit(6).toList();
    }
  }

  @AfterAll
  static void close() throws SQLException {
    database.close();
  }

  @Test
  void a_connection_is_replaced_after_so_many_different_tenants() {
    try (PostgresStorage storage = retiringAfter(3, 1)) {
      List<Integer> backends = new ArrayList<>();
      for (Sample sample : samples) {
        int backend = backend(storage, sample);
        backends.add(backend);
        if (backends.size() % 3 != 0) {
          assertThat(backend(storage, sample)).as("the same tenant again").isEqualTo(backend);
        }
      }
      assertThat(backends.subList(0, 3)).containsOnly(backends.get(0));
      assertThat(backends.subList(3, 6)).containsOnly(backends.get(3));
      assertThat(backends.get(3)).isNotEqualTo(backends.get(0));
    }
  }

  @Test
  void what_fails_and_what_is_made_counts_as_well() {
    try (PostgresStorage storage = retiringAfter(3, 1)) {
      int before = backend(storage, samples.get(0));
      assertThatThrownBy(
              () ->
                  storage.inTenant(
                      samples.get(1).context(),
                      unit -> {
                        throw new IllegalArgumentException("planted");
                      }))
          .hasMessage("planted");
      assertThat(backend(storage, samples.get(0))).isEqualTo(before);
      Sample made = Sample.in(storage);

      assertThat(backend(storage, made)).isNotEqualTo(before);
    }
  }

  @Test
  void whoever_migrates_many_tenants_counts_as_well() {
    try (PostgresStorage storage = retiringAfter(2, 1)) {
      int before = backend(storage, samples.get(0));
      storage.migrations().migrate(samples.get(1).tenant().id(), Patience.usual());
      assertThat(backend(storage, samples.get(0))).isNotEqualTo(before);
    }
  }

  @Test
  void a_connection_of_the_callers_is_never_replaced() throws SQLException {
    try (Connection only = database.connect();
        PostgresStorage storage =
            PostgresStorage.builder()
                .dataSource(HandedInDataSourceTest.always(only))
                .tenantsPerConnection(1)
                .build()) {
      List<Integer> backends = samples.stream().map(it -> backend(storage, it)).toList();
      assertThat(backends).containsOnly(backends.get(0));
      assertThat(only.isClosed()).isFalse();
    }
  }

  @Test
  void there_are_never_more_connections_than_were_allowed() throws Exception {
    try (PostgresStorage storage = retiringAfter(2, 3)) {
      List<Callable<Integer>> readers =
          Collections.nCopies(
              8,
              () -> {
                for (int round = 0; round < 20; round++) {
                  samples.forEach(it -> backend(storage, it));
                }
                return 0;
              });
      assertThat(AtOnce.run(readers)).hasSize(8);
    }
    assertThat(OpenSockets.made()).as("connections in all").isGreaterThan(30);
    assertThat(OpenSockets.most()).as("connections at once").isBetween(1, 3);
  }

  private static int backend(PostgresStorage storage, Sample sample) {
    return storage.readInTenant(sample.context(), RetirementTest::backend);
  }

  private static int backend(TenantUnit unit) {
    try {
      return PostgresStorage.connection(unit).unwrap(PGConnection.class).getBackendPID();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static PostgresStorage retiringAfter(int tenants, int connections) {
    return database
        .builder("socketFactory=" + OpenSockets.class.getName())
        .connections(connections)
        .connectionsPerTenant(connections)
        .tenantsPerConnection(tenants)
        .build();
  }
}
