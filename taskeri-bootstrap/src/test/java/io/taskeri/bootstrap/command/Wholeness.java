package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at a database from outside: whether each organization is there as a whole or not at all.
 */
final class Wholeness implements AutoCloseable {
  /** What processes are called whose transactions it knows of. */
  static final String PROCESS = "process-of-a-test";

  private static final String WITHOUT_THE_OTHER =
      """
      SELECT coalesce(t.slug, s.name)
      FROM (SELECT nspname::text AS name FROM pg_namespace WHERE nspname LIKE 'tenant\\_%') s
      FULL JOIN public.tenants t ON t.schema_name = s.name
      WHERE t.id IS NULL OR s.name IS NULL
      """;

  /** What has the same change sets has the same tables and notes, and everybody can log in. */
  private static final String PARTS =
      """
      SELECT concat_ws(' ', t.schema_version,
          (SELECT count(*) FROM pg_class WHERE relnamespace = '%1$s'::regnamespace), 'relations',
          (SELECT count(*) FROM %1$s.databasechangelog), 'notes',
          (SELECT count(*) > 0 FROM %1$s.users), 'people',
          (SELECT count(*) FROM %1$s.users u FULL JOIN (
            SELECT id FROM public.tenant_users WHERE tenant_schema = '%1$s') l USING (id)
            WHERE u.id IS NULL OR l.id IS NULL), 'without log-in or the reverse')
      FROM public.tenants t WHERE t.schema_name = '%1$s'
      """;

  private final Connection connection;

  Wholeness(EmbeddedPostgres postgres) throws SQLException {
    connection =
        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password().reveal());
  }

  /** Fails when there is a schema without its organization, or anything that is half there. */
  void assertHolds(String when) throws SQLException {
    assertThat(all(WITHOUT_THE_OTHER)).as("schemas without the other half, %s", when).isEmpty();
    List<String> parts = new ArrayList<>();
    for (String schema : all("SELECT schema_name FROM public.tenants")) {
      parts.addAll(all(PARTS.formatted(schema)));
    }
    assertThat(parts)
        .as("organizations, %s", when)
        .allMatch(it -> it.endsWith(" t people 0 without log-in or the reverse"));
    assertThat(parts.stream().distinct().collect(Collectors.groupingBy(Wholeness::version)))
        .as("organizations with the same change sets, %s", when)
        .allSatisfy((version, kinds) -> assertThat(kinds).hasSize(1));
  }

  private static String version(String part) {
    return part.substring(0, part.indexOf(' '));
  }

  /** Waits until the database has seen that a process is gone. */
  void awaitEnd() throws Exception {
    Eventually.holds(
        "the transactions of who is gone have ended",
        () ->
            all("SELECT 1 FROM pg_stat_activity WHERE application_name = '" + PROCESS + "'")
                .isEmpty());
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws SQLException {
    return all(sql).get(0);
  }

  List<String> all(String sql) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
