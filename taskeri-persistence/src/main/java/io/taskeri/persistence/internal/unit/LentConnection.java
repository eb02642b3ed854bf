package io.taskeri.persistence.internal.unit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** A unit's connection for whoever works on tables of their own: its transaction is the unit's. */
final class LentConnection {
  private LentConnection() {}

  /** Lends the connection; closing it does nothing, and ending its transaction is refused. */
  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            LentConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(connection, method, arguments));
  }

  private static @Nullable Object call(
      Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      return null;
    }
    if (isTheUnits(method, arguments)) {
      throw new IllegalStateException(
          method.getName() + " is not for who works inside a unit: return or throw to end it");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** Back to a savepoint is as far as anybody may go; what is off already may be turned off. */
  private static boolean isTheUnits(Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "commit", "abort", "setSchema", "setReadOnly" -> true;
      case "rollback" -> arguments == null;
      case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
      default -> false;
    };
  }
}
