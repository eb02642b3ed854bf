package io.taskeri.bootstrap.command;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import io.taskeri.application.Taskeri;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.FreePort;
import io.taskeri.bootstrap.config.JwtSecret;
import io.taskeri.bootstrap.config.Secret;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.config.TlsConfig;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.bootstrap.mail.MailWorker;
import io.taskeri.bootstrap.metrics.Metrics;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.web.TaskeriWeb;
import io.taskeri.web.WebConfig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules put together: database, storage, HTTP. They stop in the opposite order, so that
 * requests in flight still have what they need. May be closed by another thread while it starts.
 */
final class Server implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(Server.class);

  private static final int MIGRATED_AT_ONCE = 4;
  private static final Duration CERTIFICATE_NOTICE = Duration.ofDays(14);

  /** What stands in the log of a server that holds nobody off. */
  static final String LIMITS_OFF =
      "LIMITS ARE OFF: passwords can be guessed and the server flooded by whoever reaches it."
          + " Unless you are measuring, start it without --limits off or TASKERI_LIMITS=off";

  private final ServerConfig config;
  private final AtomicBoolean ready = new AtomicBoolean();
  private final AtomicBoolean leaving = new AtomicBoolean();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  Server(ServerConfig config) {
    this.config = config;
  }

  /**
   * Starts everything and returns the address to reach it by, once it is ready. Until then it
   * answers that it is alive.
   */
  String start() {
    if (!config.limits().on()) {
      logger.warn(LIMITS_OFF);
    }
    PlainHttp.warning(config).ifPresent(logger::warn);
    requireFreePort(config.port());
    config.metrics().port().ifPresent(this::requireFreePort);
    Optional<SSLContext> tls = config.http().tls().map(TlsConfig::server);
    config.http().tls().ifPresent(Server::warnOfItsEnd);
    DatabaseConfig database;
    Secret jwtSecret;
    try {
      database = config.database().isPresent() ? config.database().get() : startDatabase();
      jwtSecret = JwtSecret.of(config);
    } catch (IOException e) {
      throw new StartRefused("cannot use the data directory: " + e, e);
    }
    PostgresStorage storage = keep(Wiring.storage(database, config.pool()));
    Taskeri taskeri = Wiring.taskeri(storage, config);
    Optional<MailWorker> mail = config.mail().map(it -> keep(Wiring.mail(taskeri, it)));
    WebConfig answers =
        Wiring.webConfig(config, jwtSecret, ready::get, storage).leavingWhen(leaving::get);
    answers = tls.map(answers::encryptedBy).orElse(answers);
    if (config.metrics().on()) {
      answers = measured(answers, storage);
    }
    Javalin web = TaskeriWeb.create(taskeri, answers);
    listen(web, config.port());
    DatabaseWait.until(storage::migrateDirectory);
    DatabaseWait.until(() -> migrate(taskeri));
    Rehearsal.of(taskeri, storage);
    mail.ifPresentOrElse(this::send, Server::tellThatNoMailIsSent);
    ready.set(true);
    return ServerAddress.of(config, config.host(), web.port());
  }

  /**
   * Stops everything that has been started; further calls do nothing. A server that was ready says
   * first that it no longer is, and goes on serving until whoever shares requests out has seen it.
   */
  @Override
  public synchronized void close() {
    closed = true;
    if (ready.getAndSet(false)) {
      leaving.set(true);
      pause(config.http().shutdownPause());
    }
    while (!parts.isEmpty()) {
      stop(parts.pop());
    }
  }

  private DatabaseConfig startDatabase() throws IOException {
    return keep(EmbeddedPostgres.start(config.dataDirectory())).database();
  }

  private WebConfig measured(WebConfig answers, PostgresStorage storage) {
    Metrics metrics = keep(new Metrics());
    metrics.watch(storage);
    config.metrics().port().ifPresent(port -> serveApart(answers.showing(metrics::scrape), port));
    return Wiring.measured(answers, metrics, config.metrics());
  }

  private void serveApart(WebConfig answers, int port) {
    Javalin operations = TaskeriWeb.operations(answers);
    listen(operations, port);
    logger.info("Metrics and health are served on port {}", operations.port());
  }

  private void listen(Javalin web, int port) {
    try {
      web.start(config.host(), port);
    } catch (JavalinBindException takenSinceItWasChecked) {
      throw cannotListen(port, takenSinceItWasChecked);
    }
    keep(web::stop);
  }

  /** At the end it takes no more mail at once, and is waited for after the requests in flight. */
  private void send(MailWorker mail) {
    mail.start();
    keep(mail::stop);
  }

  /** Whoever sends requests to those that are ready alone then meets no tenant that is behind. */
  private void migrate(Taskeri taskeri) {
    if (config.migrate()) {
      MigrateTenants all =
          MigrateTenants.all().parallel(Math.min(MIGRATED_AT_ONCE, config.pool().connections()));
      TenantMigration migration =
          new TenantMigration(logger::warn, logger::info, TenantMigration.NOW_AND_THEN);
      logger.info(TenantMigration.summary(migration.run(all, taskeri)));
      return;
    }
    int behind = taskeri.migrations().behind(Optional.empty()).size();
    if (behind > 0) {
      logger.warn(
          "{} organizations have tables of an earlier version and may be out of service: run"
              + " taskeri tenants migrate",
          behind);
    }
  }

  private static void warnOfItsEnd(TlsConfig tls) {
    if (tls.end().isBefore(Instant.now().plus(CERTIFICATE_NOTICE))) {
      logger.warn(
          "The certificate {} ends at {}, and clients refuse it from then on: renew it, then restart"
              + " the server",
          tls.certificate(),
          tls.end());
    }
  }

  private static void tellThatNoMailIsSent() {
    logger.info("No mail is sent, because no mail server is given by --smtp-host");
  }

  /** Asks before anything slow happens, and before Jetty would log at length. */
  private void requireFreePort(int port) {
    try {
      FreePort.require(config.host(), port);
    } catch (IOException e) {
      throw cannotListen(port, e);
    }
  }

  private StartRefused cannotListen(int port, Exception failure) {
    return new StartRefused(
        "cannot listen on %s:%d: %s".formatted(config.host(), port, failure.getMessage()), failure);
  }

  private synchronized <T extends AutoCloseable> T keep(T part) {
    if (closed) {
      stop(part);
      throw new StartRefused("stopped while starting");
    }
    parts.push(part);
    return part;
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      // The parts below must be stopped all the same.
      logger.error("A part of the server did not stop", e);
    }
  }
}
