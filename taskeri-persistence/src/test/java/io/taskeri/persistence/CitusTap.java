package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fails the test whose statement on one connection breaks one of {@link CitusRules}, or whose
 * transaction touches a second tenant. What COPY sends it does not see.
 */
final class CitusTap implements TappedDataSource.Tap {
  /** The statements that switch name the tenant by its id. */
  private static final Pattern SWITCHED =
      Pattern.compile(
          "set_config\\('search_path'.* t\\.id = \\(?'([0-9a-f-]{36})'", Pattern.DOTALL);

  private final Set<String> touched = new TreeSet<>();

  @Override
  public String prepare(String sql) {
    CitusRules.brokenBy(sql)
        .ifPresent(
            it -> {
              throw new AssertionError(it);
            });
    return sql;
  }

  @Override
  public void execute(String sql, Connection connection) throws SQLException {
    boolean ends = sql.equals("COMMIT") || sql.equals("ROLLBACK") || connection.getAutoCommit();
    if (ends) {
      touched.clear();
    }
    touch(CitusRules.tenants(sql), sql);
  }

  @Override
  public void bound(Statement statement) {
    if (statement instanceof PreparedStatement) {
      String sql = statement.toString();
      Matcher switched = SWITCHED.matcher(sql);
      touch(CitusRules.tenants(sql), sql);
      if (switched.find()) {
        touch(Set.of("tenant_" + switched.group(1).replace("-", "")), sql);
      }
    }
  }

  private void touch(Set<String> tenants, String sql) {
    touched.addAll(tenants);
    if (touched.size() > 1) {
      throw new AssertionError(
          "Citus's rule 9 is broken: a transaction touches " + touched + ", at last by " + sql);
    }
  }
}
