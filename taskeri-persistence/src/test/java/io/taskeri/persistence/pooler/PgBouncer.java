package io.taskeri.persistence.pooler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * PgBouncer in front of a PostgreSQL, set up as the README of the server has it. It lets everybody
 * in, and logs in itself as the user that it was given.
 */
public final class PgBouncer implements AutoCloseable {
  /** What Taskeri needs of it, and what suits it; the addresses and the log-in aside. */
  public static final String SETTINGS =
      """
      pool_mode = transaction
      ignore_startup_parameters = extra_float_digits,options
      default_pool_size = 10
      query_wait_timeout = 5
      server_lifetime = 600
      """;

  private static final Path PROGRAM = Path.of("/usr/sbin/pgbouncer");
  private static final int NOBODY = 65534;

  private static final String FILE =
      """
      [databases]
      * = host=%s port=%s user='%s' %s
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = %d
      unix_socket_dir =
      auth_type = any
      """
          + SETTINGS
          + "%s\n";

  private final Process process;
  private final Path folder;
  private final int port;

  private PgBouncer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Whether Debian's package is there. */
  public static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  /**
   * What makes it pass prepared statements on as it did before it could keep track of them; none
   * for a version that cannot.
   */
  public static String[] mixingStatementsUp() throws IOException {
    Process asked = new ProcessBuilder(PROGRAM.toString(), "--version").start();
    try (InputStream out = asked.getInputStream()) {
      String version = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      boolean old =
          Pattern.compile("PgBouncer 1\\.1?\\d\\.|PgBouncer 1\\.20").matcher(version).find();
      return old ? new String[0] : new String[] {"max_prepared_statements = 0"};
    }
  }

  /**
   * Starts one, and returns when it listens.
   *
   * @param url a JDBC URL of the PostgreSQL behind it, of whatever database
   * @param settings further lines, which go before those above
   */
  public static PgBouncer before(String url, String user, String password, String... settings)
      throws IOException {
    Properties target = Objects.requireNonNull(Driver.parseURL(url, new Properties()), url);
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Path folder = Files.createTempDirectory("pgbouncer");
      Path file = folder.resolve("pgbouncer.ini");
      Files.writeString(
          file,
          FILE.formatted(
              PGProperty.PG_HOST.getOrDefault(target),
              PGProperty.PG_PORT.getOrDefault(target),
              quoted(user),
              password.isEmpty() ? "" : "password='" + quoted(password) + "'",
              port,
              String.join("\n", settings)));
      PgBouncer started = new PgBouncer(start(folder, file), folder, port);
      if (started.listens()) {
        return started;
      }
      started.close();
      if (attempt == 5) {
        throw new IOException("PgBouncer does not start");
      }
    }
  }

  /** The JDBC URL by which a database is reached through it, with room for parameters. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?";
  }

  private static String quoted(String value) {
    return value.replace("'", "''");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** It does not run as root. */
  private static Process start(Path folder, Path file) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
      Files.setAttribute(file, "unix:uid", NOBODY);
      Files.setAttribute(folder, "unix:uid", NOBODY);
    }
    command.addAll(List.of(PROGRAM.toString(), file.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** False when it ends, because somebody else was quicker at its port. */
  private boolean listens() throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      if (line.contains("process up")) {
        drain(log);
        return true;
      }
    }
    return false;
  }

  /** It would stand still if nobody read what it logs. */
  private static void drain(BufferedReader log) {
    Thread reader = new Thread(() -> log.lines().forEach(line -> {}), "pgbouncer");
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, closed) -> {});
    reader.start();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    try {
      Files.deleteIfExists(folder.resolve("pgbouncer.ini"));
      Files.deleteIfExists(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
