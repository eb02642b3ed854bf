package io.taskeri.bootstrap.config;

import io.taskeri.application.mail.Links;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.web.auth.OperatorToken;
import io.taskeri.web.http.TrustedProxies;
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
 * @param limits what holds guessing and floods off
 * @param registration who may register an organization by themselves
 * @param proxies whose word is taken for where a request comes from
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
    LimitConfig limits,
    RegistrationPolicy registration,
    TrustedProxies proxies,
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
        LimitConfig.from(settings),
        RegistrationSettings.policy(settings),
        ProxySettings.proxies(settings),
        operator(settings));
  }

  private static Optional<OperatorToken> operator(Settings settings) {
    try {
      return settings.find(Setting.OPERATOR_TOKEN).map(OperatorToken::of);
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
