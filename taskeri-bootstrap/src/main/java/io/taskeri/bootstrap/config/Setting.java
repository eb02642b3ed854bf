package io.taskeri.bootstrap.config;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each thing that an operator can decide, with the names it goes by. The order is the order of the
 * help text.
 */
public enum Setting {
  HOST("ADDRESS", "127.0.0.1", "Address to listen on; 0.0.0.0 for every network."),
  PORT("PORT", "8080", "Port to listen on; 0 lets the system choose, the ready line says which."),
  DATA_DIR(
      "DIRECTORY",
      "./taskeri-data",
      "Where the embedded PostgreSQL and generated secrets are kept; may hold other files."),
  DB_URL(
      "URL",
      null,
      "JDBC URL of a PostgreSQL 15 or later to use instead of the embedded one, for example"
          + " jdbc:postgresql://localhost:5432/taskeri. Demands TASKERI_JWT_SECRET."),
  DB_USER("NAME", "taskeri", "User at that database."),
  DB_CONNECTIONS("NUMBER", "10", "Connections to the database, at the most."),
  DB_CONNECTIONS_PER_TENANT(
      "NUMBER",
      null,
      "How many of them one organization may use at once; the rest of its requests wait, for two"
          + " seconds at the most. A quarter of --db-connections and at least 1 unless given."),
  DB_TENANTS_PER_CONNECTION(
      "NUMBER",
      "500",
      "After how many different organizations a connection is replaced. PostgreSQL remembers each"
          + " of them: the fewer, the less memory it takes."),
  PUBLIC_URL(
      "URL",
      null,
      "What the links begin with that people are sent, for example https://taskeri.example.org."
          + " Links have no host without it."),
  INVITATION_LINK(
      "TEMPLATE",
      null,
      "Where an invitation is accepted: a URL, or a path below --public-url, with {token} in it."
          + " Leads to the API unless given."),
  PASSWORD_RESET_LINK(
      "TEMPLATE",
      null,
      "Where a forgotten password is replaced: as --invitation-link. Leads to the API's"
          + " documentation unless given."),
  SMTP_HOST(
      "NAME",
      null,
      "Mail server that takes the mail to people. None is sent without it. Demands --public-url and"
          + " --mail-from."),
  SMTP_PORT(
      "PORT",
      null,
      "Port of the mail server: 587 for starttls, 465 for tls, 25 for none unless given."),
  SMTP_SECURITY(
      "starttls|tls|none",
      "starttls",
      "How the way to the mail server is encrypted; none lets everybody on the way read mail and"
          + " password."),
  SMTP_USER("NAME", null, "User at the mail server, if it asks for one."),
  MAIL_FROM("ADDRESS", null, "E-mail address that mail comes from."),
  MAIL_FROM_NAME("NAME", "Taskeri", "Name that mail comes from."),
  MAIL_INTERVAL("SECONDS", "5", "How often to look for mail that is to be sent."),
  LIMITS(
      "on|off",
      "on",
      "Protection against guessing and floods. Accepted in this version, without effect yet."),
  DB_PASSWORD(null, null, "Password at the database of --db-url."),
  SMTP_PASSWORD(null, null, "Password at the mail server of --smtp-host."),
  JWT_SECRET(
      null,
      null,
      "Key that access tokens are signed with: at least 32 bytes of UTF-8, taken as they are."
          + " Generated and kept in the data directory when the embedded database is used.");

  private final Optional<String> valueLabel;
  private final Optional<String> defaultValue;
  private final String description;

  Setting(@Nullable String valueLabel, @Nullable String defaultValue, String description) {
    this.valueLabel = Optional.ofNullable(valueLabel);
    this.defaultValue = Optional.ofNullable(defaultValue);
    this.description = description;
  }

  /** The environment variable, for example {@code TASKERI_DATA_DIR}. */
  public String environmentVariable() {
    return "TASKERI_" + name();
  }

  /** The flag, for example {@code --data-dir}. */
  public String flag() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Secrets are no flags: every user of a machine can read the arguments of its processes. */
  public boolean isSecret() {
    return valueLabel.isEmpty();
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
