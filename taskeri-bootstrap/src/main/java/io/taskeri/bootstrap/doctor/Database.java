package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.DatabaseConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * The database that is looked at. Every wait for it ends after seconds, and it is only read.
 *
 * @param embedded whether it is the server's own
 */
record Database(DatabaseConfig config, boolean embedded) {
  /** What is asked of it. */
  @FunctionalInterface
  interface Question {
    List<Finding> ask(Connection connection) throws SQLException;
  }

  /** Asks on a connection of its own, without a transaction. */
  List<Finding> ask(Question question) throws SQLException {
    try (Connection connection = connect()) {
      return question.ask(connection);
    } catch (SQLException e) {
      return List.of(DatabaseRefusal.finding(e));
    }
  }

  /** With the same limits that the server's connections ask for. */
  Connection connect() throws SQLException {
    Properties properties = properties();
    properties.setProperty("prepareThreshold", "0");
    return DriverManager.getConnection(config.url(), properties);
  }

  /** With prepared statements too, if the server has them. */
  Connection connectLikeServer() throws SQLException {
    return DriverManager.getConnection(config.url(), properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password().reveal());
    properties.setProperty("ApplicationName", "taskeri doctor");
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "10");
    properties.setProperty(
        "options",
        "-c statement_timeout=8000 -c lock_timeout=8000"
            + " -c idle_in_transaction_session_timeout=8000");
    return properties;
  }
}
