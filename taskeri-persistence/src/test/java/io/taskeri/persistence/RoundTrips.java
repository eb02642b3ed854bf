package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An organization of a test's own, and how often its use cases go to the server. */
final class RoundTrips implements AutoCloseable {
  private final List<String> trips = new ArrayList<>();
  private final TestDatabase database;
  private final Company acme;

  private RoundTrips() throws SQLException {
    database = TestDatabase.create();
    var counting =
        new TappedDataSource.Tap() {
          @Override
          public void execute(String sql, Connection connection) {
            trips.add(sql);
          }
        };
    var tapped = TappedDataSource.around(database.dataSource(), counting);
    acme =
        Company.in(
            Taskeri.builder()
                .storage(PostgresStorage.using(tapped))
                .passwordHasher(new QuickHasher())
                .mail()
                .build());
  }

  static RoundTrips begin() throws SQLException {
    return new RoundTrips();
  }

  Taskeri taskeri() {
    return acme.taskeri();
  }

  Company acme() {
    return acme;
  }

  /** Asserts how many round trips a use case takes. */
  void assertTrips(int expected, Runnable useCase) {
    trips.clear();
    useCase.run();
    assertThat(trips).hasSize(expected).endsWith("COMMIT");
  }

  @Override
  public void close() throws SQLException {
    taskeri().close();
    database.close();
  }
}
