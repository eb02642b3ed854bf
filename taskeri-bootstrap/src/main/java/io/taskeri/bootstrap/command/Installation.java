package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.persistence.PostgresStorage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * What a command works on: the configured database, or the embedded one of the data directory. That
 * is shared with the server that runs on it, and started for the command where none does.
 */
final class Installation implements AutoCloseable {
  private final DatabaseConfig database;
  private final Taskeri taskeri;
  private final Closeable ground;

  private Installation(ServerConfig config, DatabaseConfig database, Closeable ground) {
    this.database = database;
    this.ground = ground;
    PostgresStorage storage = Wiring.storage(database);
    this.taskeri = Wiring.taskeri(storage, config);
  }

  /**
   * Opens what is there.
   *
   * @throws StartRefused when the data directory holds no database yet, or cannot be used
   */
  static Installation open(ServerConfig config) {
    if (config.database().isEmpty() && !EmbeddedPostgres.isIn(config.dataDirectory())) {
      throw new StartRefused(
          "there is no database in "
              + config.dataDirectory()
              + " yet: start the server first, or name another by --data-dir or --db-url");
    }
    return openOrCreate(config);
  }

  /**
   * The same for a command that may be the first of all.
   *
   * @throws StartRefused when the data directory cannot be used
   */
  static Installation openOrCreate(ServerConfig config) {
    if (config.database().isPresent()) {
      return new Installation(config, config.database().get(), () -> {});
    }
    try {
      Optional<DatabaseConfig> running = EmbeddedPostgres.running(config.dataDirectory());
      if (running.isPresent()) {
        return new Installation(config, running.get(), () -> {});
      }
      EmbeddedPostgres postgres = EmbeddedPostgres.start(config.dataDirectory());
      return new Installation(config, postgres.database(), postgres::close);
    } catch (IOException e) {
      throw new StartRefused("cannot use the data directory: " + e, e);
    }
  }

  /** The use cases. */
  Taskeri taskeri() {
    return taskeri;
  }

  /** How the database is reached, for a command that asks it something itself. */
  DatabaseConfig database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    try {
      taskeri.close();
    } finally {
      ground.close();
    }
  }
}
