package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Examines an installation, on this machine and at its database. */
public final class Doctor {
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private Doctor() {}

  /** Runs every check that can be run; what the database keeps, only when it answers. */
  public static List<Diagnosis> examine(Settings settings) throws InterruptedException {
    try (Examination examination = new Examination(LIMIT)) {
      for (Check check : machine(settings)) {
        examination.run(check);
      }
      Optional<Database> database = database(settings, examination);
      if (database.isPresent()
          && examination.run(new Check("database", () -> database.get().ask(DatabaseCheck::look)))
          && examination.run(new Check("pooling", () -> PoolingCheck.look(database.get())))) {
        for (Check check : inside(database.get(), settings)) {
          examination.run(check);
        }
      }
      return examination.found();
    }
  }

  private static List<Check> machine(Settings settings) {
    return List.of(
        new Check("java", JavaCheck::look),
        new Check("settings", () -> SettingsCheck.look(settings)),
        new Check("secrets", () -> SecretFilesCheck.look(settings)),
        new Check("token key", () -> KeyCheck.look(settings)),
        new Check("data folder", () -> DataDirectoryCheck.look(settings)),
        new Check("port", () -> PortCheck.look(ServerConfig.withoutTokens(settings))),
        new Check("mail", () -> MailCheck.look(settings)));
  }

  private static List<Check> inside(Database database, Settings settings) {
    return List.of(
        new Check("server", () -> database.ask(ServerSettingsCheck::look)),
        new Check(
            "connections", () -> database.ask(it -> ConnectionsCheck.look(it, pool(settings)))),
        new Check("rights", () -> database.ask(it -> RightsCheck.look(it, database.embedded()))),
        new Check("time zones", () -> database.ask(TimeZonesCheck::look)),
        new Check("clock", () -> database.ask(ClockCheck::look)),
        new Check("directory", () -> database.ask(DirectoryCheck::look)),
        new Check("schemas", () -> database.ask(SchemasCheck::look)),
        new Check("placement", () -> database.ask(PlacementCheck::look)));
  }

  private static int pool(Settings settings) {
    return ServerConfig.withoutTokens(settings).pool().connections();
  }

  /** Where the database is; empty, with the reason told, where there is none to ask. */
  private static Optional<Database> database(Settings settings, Examination examination)
      throws InterruptedException {
    try {
      Optional<DatabaseConfig> given = DatabaseConfig.find(settings);
      if (given.isPresent()) {
        return given.map(it -> new Database(it, false));
      }
      Path directory = ServerConfig.dataDirectory(settings);
      Optional<DatabaseConfig> running = EmbeddedPostgres.running(directory);
      if (running.isEmpty()) {
        examination.run(new Check("database", () -> List.of(sleeping(directory))));
      }
      return running.map(it -> new Database(it, true));
    } catch (IOException | StartRefused e) {
      examination.run(
          new Check(
              "database",
              () -> {
                throw e;
              }));
      return Optional.empty();
    }
  }

  private static Finding sleeping(Path directory) {
    return EmbeddedPostgres.isIn(directory)
        ? Finding.warning(
            "The embedded database in " + directory + " is not running, so it was not looked at.",
            "Start the server, then run doctor again beside it.")
        : Finding.ok("There is none in " + directory + " yet; the server makes it when it starts.");
  }
}
