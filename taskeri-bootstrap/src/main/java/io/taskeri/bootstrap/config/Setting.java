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
      "Port to listen on; 0 lets the system choose, the ready line says which."),
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
          + " Leads to the API unless given."),
  PASSWORD_RESET_LINK(
      Topic.LINKS,
      "TEMPLATE",
      null,
      "Where a forgotten password is replaced: as --invitation-link. Leads to the API's"
          + " documentation unless given."),
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
  MAIL_INTERVAL(Topic.MAIL, "SECONDS", "5", "How often to look for mail that is to be sent."),
  LIMITS(
      Topic.ACCESS,
      "on|off",
      "on",
      "Protection against guessing and floods. Accepted in this version, without effect yet."),
  DB_PASSWORD(Topic.DATABASE, "Password at the database of --db-url."),
  SMTP_PASSWORD(Topic.MAIL, "Password at the mail server of --smtp-host."),
  JWT_SECRET(
      Topic.ACCESS,
      "Key that access tokens are signed with: at least 32 bytes of UTF-8, taken as they are."
          + " Generated and kept in the data directory when the embedded database is used.");

  private final Topic topic;
  private final Optional<String> valueLabel;
  private final Optional<String> defaultValue;
  private final String description;

  Setting(
      Topic topic, @Nullable String valueLabel, @Nullable String defaultValue, String description) {
    this.topic = topic;
    this.valueLabel = Optional.ofNullable(valueLabel);
    this.defaultValue = Optional.ofNullable(defaultValue);
    this.description = description;
  }

  /** A secret. */
  Setting(Topic topic, String description) {
    this(topic, null, null, description);
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

  public String description() {
    return description;
  }
}
