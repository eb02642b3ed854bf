package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.Secret;
import io.taskeri.bootstrap.config.SecretFile;
import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL of the server's own, kept in {@code <data directory>/postgres} and reachable only
 * from this machine with a generated password.
 *
 * <p>Its data survives restarts and the death of any of the processes; nothing ever needs repair by
 * hand. One that outlived its server is stopped at the next start. Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  // pg_ctl and initdb hand paths to a shell in double quotes, where these keep their meaning.
  private static final String UNQUOTABLE = "\"$`\\\n";

  private static final String FOLDER = "postgres";

  private final DataDirectoryLock lock;
  private final Cluster cluster;
  private final Launch launch;
  private final Secret password;

  private EmbeddedPostgres(DataDirectoryLock lock, Cluster cluster) throws IOException {
    this.lock = lock;
    this.cluster = cluster;
    this.password = cluster.password();
    this.launch = Launch.of(cluster);
  }

  /**
   * Starts PostgreSQL on a data directory and returns when it accepts connections.
   *
   * @throws StartRefused if the directory is in use, of another major version, or not usable
   */
  public static EmbeddedPostgres start(Path dataDirectory) throws IOException {
    return start(dataDirectory, Account.CANDIDATES);
  }

  static EmbeddedPostgres start(Path dataDirectory, List<String> candidates) throws IOException {
    Path directory = usable(dataDirectory);
    DataDirectoryLock lock = DataDirectoryLock.acquire(directory);
    try {
      Path folder = directory.resolve(FOLDER);
      Cluster.requireReadable(folder);
      Binaries binaries = Binaries.unpackedIn(directory.resolve("postgres-binaries"));
      return new EmbeddedPostgres(lock, Cluster.openOrCreate(folder, binaries, candidates));
    } catch (Throwable failure) {
      lock.close();
      throw failure;
    }
  }

  /** Whether a data directory holds the data of one, running or not. */
  public static boolean isIn(Path dataDirectory) {
    return Cluster.isMade(dataDirectory.resolve(FOLDER));
  }

  /**
   * How the one is reached that another process runs on a data directory; empty where none does.
   *
   * @throws StartRefused while that process is still starting it, or stopping
   */
  public static Optional<DatabaseConfig> running(Path dataDirectory) throws IOException {
    if (!DataDirectoryLock.isHeld(dataDirectory)) {
      return Optional.empty();
    }
    Path folder = dataDirectory.resolve(FOLDER);
    int port =
        Postmaster.port(Cluster.data(folder))
            .orElseThrow(
                () ->
                    new StartRefused(
                        "The server on the data directory %s is starting or stopping: try again"
                            .formatted(dataDirectory)));
    return Optional.of(at(port, SecretFile.read(Cluster.passwordFile(folder))));
  }

  /** How it is reached. */
  public DatabaseConfig database() {
    return at(launch.port(), password);
  }

  private static DatabaseConfig at(int port, Secret password) {
    return new DatabaseConfig(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Cluster.USER, password);
  }

  /** The address for a JDBC driver, without user and password. */
  public String url() {
    return database().url();
  }

  public String user() {
    return Cluster.USER;
  }

  public Secret password() {
    return password;
  }

  /** Stops PostgreSQL, ending connections that are still open, and lets go of the directory. */
  @Override
  public void close() throws IOException {
    try {
      new Postmaster(cluster).stop();
    } finally {
      launch.guard().close();
      lock.close();
    }
  }

  private static Path usable(Path dataDirectory) throws IOException {
    Files.createDirectories(dataDirectory);
    // One name for one directory, whichever way it was reached: running processes are known by it.
    Path directory = dataDirectory.toRealPath();
    if (directory.toString().chars().anyMatch(c -> UNQUOTABLE.indexOf(c) >= 0)) {
      throw new StartRefused(
          "The data directory's path must not hold any of \" $ ` \\ or a line break: " + directory);
    }
    return directory;
  }
}
