package io.taskeri.bootstrap.config;

import io.taskeri.application.mail.Links;
import io.taskeri.web.auth.OperatorToken;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that an operator decided about a server, checked.
 *
 * @param host the address to listen on
 * @param port the port to listen on, 0 to let the system choose
 * @param dataDirectory where the embedded database and generated secrets are kept
 * @param database the database to use, empty for the embedded one
 * @param pool how its connections are shared out, and what bounds them
 * @param migrate whether tenants are brought up to date at start
 * @param jwtSecret the key for access tokens; for a server never empty when {@code database} is
 *     given
 * @param otherJwtSecret a key whose tokens are accepted, too, while keys are rotated
 * @param links where the addresses lead that people are sent
 * @param mail how mail is sent, empty when none is
 * @param metrics whether and where figures are served
 * @param log what the log tells, and how
 * @param http what bounds requests
 * @param access what bounds tokens and log-ins
 * @param limits whether guessing and floods are held off; carried for a later version
 * @param operator by what the operator is known over HTTP, empty for no operator's API
 */
public record ServerConfig(
    String host,
    int port,
    Path dataDirectory,
    Optional<DatabaseConfig> database,
    PoolConfig pool,
    boolean migrate,
    Optional<Secret> jwtSecret,
    Optional<Secret> otherJwtSecret,
    Links links,
    Optional<MailConfig> mail,
    MetricsConfig metrics,
    LogConfig log,
    HttpConfig http,
    AccessConfig access,
    boolean limits,
    Optional<OperatorToken> operator) {

  /**
   * Reads and checks the settings.
   *
   * @throws StartRefused naming the first that is wrong
   */
  public static ServerConfig from(Settings settings) {
    ServerConfig config = withoutTokens(settings);
    if (config.database().isPresent() && config.jwtSecret().isEmpty()) {
      throw settings.refuse(
          Setting.JWT_SECRET, "must be set when a database is given by --db-url or TASKERI_DB_URL");
    }
    return config;
  }

  /**
   * The same for a command that signs no token: a database of one's own demands no key for it.
   *
   * @throws StartRefused naming the first that is wrong
   */
  public static ServerConfig withoutTokens(Settings settings) {
    Optional<DatabaseConfig> database = DatabaseConfig.find(settings);
    return new ServerConfig(
        host(settings),
        settings.number(Setting.PORT),
        dataDirectory(settings),
        database,
        PoolConfig.of(settings, database.isEmpty()),
        settings.isOn(Setting.MIGRATE),
        JwtSecret.find(Setting.JWT_SECRET, settings),
        JwtSecret.findOther(settings),
        LinkSettings.links(settings),
        MailConfig.find(settings),
        MetricsConfig.of(settings),
        LogConfig.of(settings),
        HttpConfig.from(settings),
        AccessConfig.from(settings),
        settings.isOn(Setting.LIMITS),
        settings.find(Setting.OPERATOR_TOKEN).map(value -> operator(value, settings)));
  }

  private static OperatorToken operator(String value, Settings settings) {
    try {
      return OperatorToken.of(value);
    } catch (IllegalArgumentException weak) {
      throw settings.refuse(
          Setting.OPERATOR_TOKEN,
          "must have at least "
              + OperatorToken.LEAST_CHARACTERS
              + " characters of visible ASCII, such as openssl rand -base64 32 prints");
    }
  }

  private static String host(Settings settings) {
    String host = settings.find(Setting.HOST).orElseThrow();
    if (host.isBlank()) {
      throw settings.refuse(Setting.HOST, "must not be empty");
    }
    return host;
  }

  /**
   * Where the embedded database and generated secrets are kept.
   *
   * @throws StartRefused when it is no path
   */
  public static Path dataDirectory(Settings settings) {
    return settings.findPath(Setting.DATA_DIR).orElseThrow();
  }
}
