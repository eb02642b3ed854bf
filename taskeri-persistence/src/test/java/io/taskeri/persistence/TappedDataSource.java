package io.taskeri.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A data source that shows a test each thing that goes to the server, before it goes: the test can
 * count it, replace its text, or throw in its stead.
 */
final class TappedDataSource {
  private static final Set<String> EXECUTIONS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

  private TappedDataSource() {}

  /** Taps all connections of a data source. */
  static DataSource around(DataSource source, Tap tap) {
    return around(source, () -> tap);
  }

  /** Taps each connection of a data source with a tap of its own. */
  static DataSource around(DataSource source, Supplier<Tap> taps) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments) -> {
          Object result = invoke(source, method, arguments);
          return method.getName().equals("getConnection")
              ? connection((Connection) result, taps.get())
              : result;
        });
  }

  /** Taps one connection. */
  static Connection connection(Connection connection, Tap tap) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments) -> {
          switch (method.getName()) {
            case "prepareStatement" -> {
              String sql = tap.prepare((String) arguments[0]);
              arguments[0] = sql;
              PreparedStatement made = (PreparedStatement) invoke(connection, method, arguments);
              return statement(PreparedStatement.class, made, sql, connection, tap);
            }
            case "createStatement" -> {
              Statement made = (Statement) invoke(connection, method, arguments);
              return statement(Statement.class, made, "BATCH", connection, tap);
            }
            case "commit" -> tap.execute("COMMIT", connection);
            case "rollback" ->
                tap.execute(arguments == null ? "ROLLBACK" : "ROLLBACK TO SAVEPOINT", connection);
            default -> {}
          }
          return invoke(connection, method, arguments);
        });
  }

  private static <S extends Statement> S statement(
      Class<S> type, S statement, String prepared, Connection connection, Tap tap) {
    return proxy(
        type,
        statement,
        (method, arguments) -> {
          boolean hasText = arguments != null && arguments.length > 0;
          boolean execution = EXECUTIONS.contains(method.getName());
          if (hasText && (execution || method.getName().equals("addBatch"))) {
            arguments[0] = tap.prepare((String) arguments[0]);
          }
          if (execution) {
            tap.execute(hasText ? (String) arguments[0] : prepared, connection);
            tap.bound(statement);
          }
          return invoke(statement, method, arguments);
        });
  }

  private static <T> T proxy(Class<T> type, T target, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? invoke(target, method, arguments)
                    : call.on(method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** What the test sees and does. */
  interface Tap {
    /** A text on its way to the server, alone or in a batch; answers what is sent in its stead. */
    default String prepare(String sql) throws SQLException {
      return sql;
    }

    /** A round trip: a statement, a batch as a whole, COMMIT or ROLLBACK. */
    default void execute(String sql, Connection connection) throws SQLException {}

    /** A statement on its way to the server, whose text form has the values in it. */
    default void bound(Statement statement) throws SQLException {}
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }
}
