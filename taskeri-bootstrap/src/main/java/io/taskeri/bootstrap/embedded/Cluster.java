package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.Build;
import io.taskeri.bootstrap.config.Secret;
import io.taskeri.bootstrap.config.SecretFile;
import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that PostgreSQL keeps, in one folder that belongs to the account it runs as: the data,
 * the password and the log.
 */
record Cluster(Path folder, Binaries binaries, Account account) {
  static final String USER = "taskeri";

  /** Refuses data that this build's PostgreSQL cannot read, before anything is touched. */
  static void requireReadable(Path folder) throws IOException {
    if (!isMade(folder)) {
      requireFree(folder);
      return;
    }
    String found = Files.readString(data(folder).resolve("PG_VERSION")).strip();
    String needed = Build.current().postgresMajor();
    if (!found.equals(needed)) {
      throw new StartRefused(
          "%s holds data of PostgreSQL %s and this Taskeri brings PostgreSQL %s: export all tenants with the Taskeri that made it, then import them with this one into a new --data-dir"
              .formatted(folder, found, needed));
    }
  }

  /** The cluster in a folder; made first where there is none. */
  static Cluster openOrCreate(Path folder, Binaries binaries, List<String> candidates)
      throws IOException {
    if (!isMade(folder)) {
      create(folder, binaries, candidates);
    }
    return new Cluster(folder, binaries, Account.ownerOf(folder, binaries));
  }

  Path data() {
    return data(folder);
  }

  Path log() {
    return folder.resolve("log");
  }

  Secret password() throws IOException {
    return SecretFile.read(passwordFile(folder));
  }

  /** Runs PostgreSQL's control program on this cluster. */
  Program.Outcome control(String... arguments) {
    return Program.run(folder, account.command(binaries.control(), arguments));
  }

  private static void create(Path folder, Binaries binaries, List<String> candidates)
      throws IOException {
    Folders.deleteDraftsOf(folder);
    Path draft = Folders.draftOf(folder);
    try {
      initialize(draft, binaries, Account.newOwnerOf(draft, binaries, candidates));
      Folders.publish(draft, folder);
    } catch (IOException | StartRefused failure) {
      Folders.delete(draft);
      throw failure;
    }
  }

  private static void initialize(Path draft, Binaries binaries, Account account)
      throws IOException {
    SecretFile.create(passwordFile(draft));
    Files.setOwner(passwordFile(draft), Files.getOwner(draft));
    Program.Outcome outcome =
        Program.run(
            draft,
            account.command(
                binaries.initdb(),
                "--pgdata=" + data(draft),
                "--username=" + USER,
                "--pwfile=" + passwordFile(draft),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (!outcome.succeeded()) {
      throw new StartRefused("PostgreSQL's data could not be made: " + reason(outcome.output()));
    }
  }

  private static void requireFree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new StartRefused(
              folder + " was not made by Taskeri: move it away or choose another --data-dir");
        }
      }
    }
  }

  private static String reason(String output) {
    return output
        .lines()
        .filter(line -> line.contains("error:") || line.contains("FATAL:"))
        .findFirst()
        .orElse(output);
  }

  static boolean isMade(Path folder) {
    return Files.exists(data(folder).resolve("PG_VERSION"));
  }

  static Path data(Path folder) {
    return folder.resolve("cluster");
  }

  static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }
}
