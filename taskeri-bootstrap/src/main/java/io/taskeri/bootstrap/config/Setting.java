package io.taskeri.bootstrap.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Each thing that an operator can decide, with the names it goes by. The order is the order of the
 * help text.
 */
public enum Setting {
  CONFIG(
      Topic.GENERAL,
      "FILE",
      null,
      "Properties file with further settings; its keys are the flags without dashes, such as"
          + " db-url=… and db-password=… or db-password-file=…"),
  HOST(Topic.NETWORK, "ADDRESS", "127.0.0.1", "Address to listen on; 0.0.0.0 for every network."),
  PORT(
      Topic.NETWORK,
      "PORT",
      "8080",
      new Range(0, 65_535),
      "Port to listen on; 0 lets the system choose, the ready line says which."),
  TLS_CERTIFICATE(
      Topic.NETWORK,
      "FILE",
      null,
      "Certificate to serve HTTPS with, in PEM form, followed by those that lead to an authority."
          + " Plain HTTP without it: for this machine alone, or behind a proxy that has TLS."),
  TLS_KEY(
      Topic.NETWORK,
      "FILE",
      null,
      "Private key of that certificate, in PEM form (BEGIN PRIVATE KEY), without a password."),
  MAX_BODY_SIZE(
      Topic.NETWORK,
      "KIB",
      "1024",
      new Range(128, 16_384),
      "The most that a request's body may have; files to import have a limit of their own."),
  MAX_HEADER_SIZE(
      Topic.NETWORK,
      "KIB",
      "8",
      new Range(8, 64),
      "The most that a request's headers may have together."),
  HTTP_THREADS(
      Topic.NETWORK,
      "NUMBER",
      "250",
      new Range(16, 10_000),
      "The most threads for requests; on Java 21 and later requests have virtual ones beside."),
  TRUSTED_PROXIES(
      Topic.NETWORK,
      "LIST",
      null,
      "Addresses and networks of the proxies in front, divided by commas, such as"
          + " 192.0.2.1,10.0.0.0/8. Where a request comes from is taken from the Forwarded or"
          + " X-Forwarded-For of these alone."),
  STOP_TIMEOUT(
      Topic.NETWORK,
      "SECONDS",
      "30",
      new Range(1, 3_600),
      "How long requests in flight may go on once the server is told to stop."),
  SHUTDOWN_PAUSE(
      Topic.NETWORK,
      "SECONDS",
      "2",
      new Range(0, 300),
      "How long the server goes on serving once it is told to stop, while /health/ready answers 503:"
          + " twice what lies between two looks of the load balancer. 0 without one."),
  DATA_DIR(
      Topic.GENERAL,
      "DIRECTORY",
      "./taskeri-data",
      "Where the embedded PostgreSQL and generated secrets are kept; may hold other files."),
  DB_URL(
      Topic.DATABASE,
      "URL",
      null,
      "JDBC URL of a PostgreSQL 15 or later to use instead of the embedded one, for example"
          + " jdbc:postgresql://localhost:5432/taskeri. Demands TASKERI_JWT_SECRET."),
  DB_USER(Topic.DATABASE, "NAME", "taskeri", "User at that database."),
  DB_CONNECTIONS(
      Topic.DATABASE,
      "NUMBER",
      "10",
      new Range(1, 1_000),
      "The most connections to the database; 50 with the embedded PostgreSQL."),
  DB_CONNECTIONS_PER_TENANT(
      Topic.DATABASE,
      "NUMBER",
      null,
      new Range(1, 1_000),
      "How many of them one organization may use at once; the rest of its requests wait, for"
          + " --db-connection-timeout at the most. A quarter of --db-connections and at least 1"
          + " unless given."),
  DB_TENANTS_PER_CONNECTION(
      Topic.DATABASE,
      "NUMBER",
      "500",
      new Range(1, 100_000),
      "After how many different organizations a connection is replaced. PostgreSQL remembers each"
          + " of them: the fewer, the less memory it takes."),
  DB_CONNECTION_TIMEOUT(
      Topic.DATABASE,
      "SECONDS",
      "2",
      new Range(1, 60),
      "How long a request waits for a connection."),
  DB_STATEMENT_TIMEOUT(
      Topic.DATABASE, "SECONDS", "10", new Range(1, 3_600), "How long a statement may take."),
  DB_LOCK_TIMEOUT(
      Topic.DATABASE,
      "SECONDS",
      "3",
      new Range(1, 3_600),
      "How long a statement waits for a lock."),
  DB_IDLE_IN_TRANSACTION_TIMEOUT(
      Topic.DATABASE,
      "SECONDS",
      "30",
      new Range(1, 3_600),
      "How long a transaction may do nothing."),
  DB_SOCKET_TIMEOUT(
      Topic.DATABASE,
      "SECONDS",
      null,
      new Range(2, 7_200),
      "How long the database may say nothing; must be more than --db-statement-timeout, and is 5 more unless given."),
  DB_CONNECTION_LIFE(
      Topic.DATABASE,
      "SECONDS",
      "600",
      new Range(30, 86_400),
      "How old a connection gets; with many organizations old ones need much memory at the database."),
  ACCESS_TOKEN_LIFE(
      Topic.ACCESS,
      "SECONDS",
      "600",
      new Range(60, 86_400),
      "How long an access token is good for."),
  LOGIN_FAILURE_TIME(
      Topic.ACCESS,
      "MILLISECONDS",
      "750",
      new Range(100, 10_000),
      "When, after its arrival, a log-in that fails is answered; longer than one that succeeds takes."),
  HASHES_AT_ONCE(
      Topic.ACCESS,
      "NUMBER",
      null,
      new Range(1, 256),
      "How many passwords are hashed at the same time, with 19 MiB each; as many as there are processors unless given."),
  HASH_TIMEOUT(
      Topic.ACCESS,
      "SECONDS",
      "2",
      new Range(1, 60),
      "How long a log-in waits for its turn to be hashed before it is answered by 503."),
  REGISTRATION(
      Topic.ACCESS,
      "open|code|closed",
      "open",
      "Who may register an organization: everybody, whoever brings TASKERI_REGISTRATION_CODE in the"
          + " header Registration-Code, or nobody but taskeri tenants create."),
  MIGRATE(
      Topic.DATABASE,
      "on|off",
      "off",
      "Bring the tables of all organizations up to date before the server is ready. Without it those"
          + " that are behind may be out of service until taskeri tenants migrate is run."),
  PUBLIC_URL(
      Topic.LINKS,
      "URL",
      null,
      "What the links begin with that people are sent, for example https://taskeri.example.org."
          + " Links have no host without it."),
  INVITATION_LINK(
      Topic.LINKS,
      "TEMPLATE",
      null,
      "Where an invitation is accepted: a URL, or a path below --public-url, with {token} in it."
          + " Leads to the page for it unless given."),
  PASSWORD_RESET_LINK(
      Topic.LINKS,
      "TEMPLATE",
      null,
      "Where a forgotten password is replaced: as --invitation-link. Leads to the page"
          + " for it unless given."),
  SMTP_HOST(
      Topic.MAIL,
      "NAME",
      null,
      "Mail server that takes the mail to people. None is sent without it. Demands --public-url and"
          + " --mail-from."),
  SMTP_PORT(
      Topic.MAIL,
      "PORT",
      null,
      new Range(1, 65_535),
      "Port of the mail server: 587 for starttls, 465 for tls, 25 for none unless given."),
  SMTP_SECURITY(
      Topic.MAIL,
      "starttls|tls|none",
      "starttls",
      "How the way to the mail server is encrypted; none lets everybody on the way read mail and"
          + " password."),
  SMTP_USER(Topic.MAIL, "NAME", null, "User at the mail server, if it asks for one."),
  MAIL_FROM(Topic.MAIL, "ADDRESS", null, "E-mail address that mail comes from."),
  MAIL_FROM_NAME(Topic.MAIL, "NAME", "Taskeri", "Name that mail comes from."),
  MAIL_INTERVAL(
      Topic.MAIL,
      "SECONDS",
      "5",
      new Range(1, 3_600),
      "How often to look for mail that is to be sent."),
  METRICS(
      Topic.OBSERVATION, "on|off", "on", "Figures for Prometheus at /metrics. They need no token."),
  METRICS_PORT(
      Topic.OBSERVATION,
      "PORT",
      null,
      new Range(0, 65_535),
      "Port of their own for /metrics and /health; /metrics is then not on --port. 0 lets the system"
          + " choose, the log says which."),
  METRICS_TENANTS(
      Topic.OBSERVATION,
      "NUMBER",
      "0",
      new Range(0, 1_000),
      "How many tenants have requests counted under their id, of the first that are seen; the rest"
          + " are counted as other."),
  LOG_FORMAT(
      Topic.OBSERVATION,
      "text|json",
      "text",
      "How the log is written: for people, or an object a line."),
  LOG_LEVEL(
      Topic.OBSERVATION,
      "error|warn|info|debug",
      "info",
      "From which level on events stand in the log."),
  LOG_REQUESTS(
      Topic.OBSERVATION,
      "none|bad|all",
      "bad",
      "Which requests have a line in the log: bad ones are answered with 5xx, or take a second or"
          + " longer."),
  LIMITS(
      Topic.LIMITS,
      "on|off",
      "on",
      "Holds guessing and floods off. Off is for measurements alone."),
  LIMIT_LOGINS_PER_ACCOUNT(
      Topic.LIMITS,
      "NUMBER",
      "10",
      new Range(1, 1_000_000),
      "How many log-ins with one e-mail may fail within 15 minutes; then no password is tried for the rest of them."),
  LIMIT_LOGINS_PER_ADDRESS(
      Topic.LIMITS,
      "NUMBER",
      "200",
      new Range(1, 1_000_000),
      "The same from one address; 64 bits of IPv6 are one."),
  LIMIT_LOGINS_PER_TENANT(
      Topic.LIMITS,
      "NUMBER",
      "1000",
      new Range(1, 1_000_000),
      "The same for log-ins that name one organization."),
  LIMIT_PASSWORDS_PER_USER(
      Topic.LIMITS,
      "NUMBER",
      "10",
      new Range(1, 1_000_000),
      "How often somebody may give a wrong present password within 15 minutes who wants another."),
  LIMIT_TOKENS_PER_ADDRESS(
      Topic.LIMITS,
      "NUMBER",
      "100",
      new Range(1, 1_000_000),
      "How many tokens of invitations and password resets from one address may be wrong within 15 minutes."),
  LIMIT_FORGOTTEN_PER_ACCOUNT(
      Topic.LIMITS,
      "NUMBER",
      "5",
      new Range(1, 1_000_000),
      "How often the password of one e-mail may be said to be forgotten within an hour."),
  LIMIT_FORGOTTEN_PER_ADDRESS(
      Topic.LIMITS, "NUMBER", "100", new Range(1, 1_000_000), "The same from one address."),
  LIMIT_REGISTRATIONS_PER_ADDRESS(
      Topic.LIMITS,
      "NUMBER",
      "100",
      new Range(1, 1_000_000),
      "How often one address may try to register an organization within an hour."),
  LIMIT_SLUG_CHECKS_PER_ADDRESS(
      Topic.LIMITS,
      "NUMBER",
      "200",
      new Range(1, 1_000_000),
      "How often one address may ask within a minute whether a slug is free."),
  LIMIT_REQUESTS_PER_TENANT(
      Topic.LIMITS,
      "NUMBER",
      "500",
      new Range(1, 1_000_000),
      "How many requests a second each server serves to one organization; ten times as many at once after a rest."),
  LIMIT_REQUESTS_PER_SESSION(
      Topic.LIMITS, "NUMBER", "100", new Range(1, 1_000_000), "The same for one session."),
  LIMIT_REQUESTS_PER_ADDRESS(
      Topic.LIMITS,
      "NUMBER",
      "100",
      new Range(1, 1_000_000),
      "The same for one address without a token, such as log-ins."),
  DB_PASSWORD(Topic.DATABASE, "Password at the database of --db-url."),
  SMTP_PASSWORD(Topic.MAIL, "Password at the mail server of --smtp-host."),
  REGISTRATION_CODE(
      Topic.ACCESS,
      "Code that whoever registers an organization must bring when --registration is code: 16 to 255"
          + " visible ASCII characters."),
  JWT_SECRET(
      Topic.ACCESS,
      "Key that access tokens are signed with: at least 32 bytes of UTF-8, taken as they are."
          + " Generated and kept in the data directory when the embedded database is used."),
  OTHER_JWT_SECRET(
      Topic.ACCESS,
      "Key whose access tokens are accepted, too, while one takes the place of another: the next"
          + " one, or the former."),
  OPERATOR_TOKEN(
      Topic.ACCESS,
      "Opens the operator's API at /operator/v1 to whoever brings it as a bearer token: at least 32"
          + " characters of visible ASCII. Without it there is no such API.");

  private final Topic topic;
  private final Optional<String> valueLabel;
  private final Optional<String> defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // a record of two numbers
  private final Optional<Range> range;

  private final String description;

  /** A number. */
  Setting(
      Topic topic,
      @Nullable String valueLabel,
      @Nullable String defaultValue,
      @Nullable Range range,
      String description) {
    this.topic = topic;
    this.valueLabel = Optional.ofNullable(valueLabel);
    this.defaultValue = Optional.ofNullable(defaultValue);
    this.range = Optional.ofNullable(range);
    this.description = description;
  }

  /** A text. */
  Setting(Topic topic, String valueLabel, @Nullable String defaultValue, String description) {
    this(topic, valueLabel, defaultValue, null, description);
  }

  /** A secret. */
  Setting(Topic topic, String description) {
    this(topic, null, null, null, description);
  }

  /**
   * The numbers that a setting can be.
   *
   * @param least the least of them
   * @param most the greatest
   */
  public record Range(int least, int most) {
    @Override
    public String toString() {
      return least + " to " + most;
    }
  }

  /** The names of all settings, with those of secrets' files. */
  static List<String> names(Function<Setting, String> name, String suffix) {
    return Arrays.stream(values())
        .flatMap(
            it ->
                it.isSecret()
                    ? Stream.of(name.apply(it), name.apply(it) + suffix)
                    : Stream.of(name.apply(it)))
        .toList();
  }

  /** The environment variable, for example {@code TASKERI_DATA_DIR}. */
  public String environmentVariable() {
    return "TASKERI_" + name();
  }

  /** The key in a file of settings, for example {@code data-dir}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The flag, for example {@code --data-dir}. */
  public String flag() {
    return "--" + key();
  }

  /** Secrets are no flags: every user of a machine can read the arguments of its processes. */
  public boolean isSecret() {
    return valueLabel.isEmpty();
  }

  public Topic topic() {
    return topic;
  }

  /** What stands for the value in the help text; empty for a secret. */
  public Optional<String> valueLabel() {
    return valueLabel;
  }

  public Optional<String> defaultValue() {
    return defaultValue;
  }

  /** The numbers that it can be, where it is a number. */
  public Optional<Range> range() {
    return range;
  }

  public String description() {
    return description;
  }
}
