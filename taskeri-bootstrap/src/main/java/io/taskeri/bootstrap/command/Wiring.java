package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.TaskeriBuilder;
import io.taskeri.application.password.Argon2idHasher;
import io.taskeri.bootstrap.config.AccessConfig;
import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.MailConfig;
import io.taskeri.bootstrap.config.MetricsConfig;
import io.taskeri.bootstrap.config.PoolConfig;
import io.taskeri.bootstrap.config.Secret;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.mail.MailWorker;
import io.taskeri.bootstrap.mail.SmtpMailer;
import io.taskeri.bootstrap.metrics.Metrics;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.persistence.PostgresStorageBuilder;
import io.taskeri.web.WebConfig;
import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.health.HealthCheck;
import io.taskeri.web.metrics.WebMetrics;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Builds the adapters out of the configuration: the one place that knows both. */
final class Wiring {
  private Wiring() {}

  static PostgresStorage storage(DatabaseConfig database, PoolConfig pool) {
    PostgresStorageBuilder builder =
        PostgresStorage.builder()
            .url(database.url())
            .user(database.user())
            .password(database.password().reveal())
            .connections(pool.connections())
            .tenantsPerConnection(pool.tenantsPerConnection())
            .connectionTimeout(pool.connectionTimeout())
            .statementTimeout(pool.statementTimeout())
            .lockTimeout(pool.lockTimeout())
            .idleInTransactionTimeout(pool.idleInTransactionTimeout())
            .socketTimeout(pool.socketTimeout())
            .connectionLife(pool.connectionLife());
    pool.connectionsPerTenant().ifPresent(builder::connectionsPerTenant);
    return builder.build();
  }

  static Taskeri taskeri(PostgresStorage storage, ServerConfig config) {
    AccessConfig access = config.access();
    TaskeriBuilder builder =
        Taskeri.builder()
            .storage(storage)
            .links(config.links())
            .throttledTo(config.limits().throttles())
            .registration(config.registration())
            .passwordHasher(new Argon2idHasher(access.hashes(), access.hashTimeout()));
    return (config.mail().isPresent() ? builder.mail() : builder).build();
  }

  static MailWorker mail(Taskeri taskeri, MailConfig mail) {
    return new MailWorker(taskeri.mails(), new SmtpMailer(mail), mail.interval());
  }

  static WebConfig webConfig(
      ServerConfig config, Secret jwtSecret, BooleanSupplier started, PostgresStorage storage) {
    List<byte[]> others = config.otherJwtSecret().map(Secret::bytes).stream().toList();
    WebConfig web =
        WebConfig.with(SigningKeys.naming(jwtSecret.bytes(), others))
            .tokensFor(config.access().tokenLife())
            .failingLoginsAfter(config.access().loginFailureTime())
            .limitedTo(config.http().limits())
            .stoppingWithin(config.http().stopTimeout())
            .servingAt(config.limits().rates())
            .behind(config.proxies())
            .checkedBy(
                () ->
                    List.of(
                        new HealthCheck("server", started.getAsBoolean()),
                        new HealthCheck("database", storage.isReachable())));
    return config.operator().map(web::operatedBy).orElse(web);
  }

  /** With the figures on the main port, unless they have one of their own. */
  static WebConfig measured(WebConfig web, Metrics metrics, MetricsConfig config) {
    WebConfig measured = web.measuredBy(WebMetrics.in(metrics.registry(), config.tenants()));
    return config.port().isPresent() ? measured : measured.showing(metrics::scrape);
  }
}
