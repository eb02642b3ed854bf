package io.taskeri.bootstrap.command;

import io.javalin.Javalin;
import io.javalin.http.HttpStatus;
import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.Secret;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** Builds the adapters out of the configuration: the one place that knows both. */
final class Wiring {
  private Wiring() {}

  static Storage storage(DatabaseConfig database) {
    return new Storage() {
      @Override
      public void migrateDirectory() {
        try {
          DriverManager.getConnection(database.url(), database.user(), database.password().reveal())
              .close();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }

      @Override
      public void close() {}
    };
  }

  static Javalin web(Storage storage, Secret jwtSecret, BooleanSupplier ready) {
    return Javalin.create(
        config -> {
          config.startup.showJavalinBanner = false;
          config.routes.get("/health/live", context -> context.result("live"));
          config.routes.get(
              "/health/ready",
              context ->
                  context.status(
                      ready.getAsBoolean() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE));
        });
  }
}
