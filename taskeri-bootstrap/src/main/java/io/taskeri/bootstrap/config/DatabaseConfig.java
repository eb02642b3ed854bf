package io.taskeri.bootstrap.config;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;

/**
 * How a database is reached.
 *
 * @param url a JDBC URL of PostgreSQL; what it says of user and password goes first
 * @param user the user to connect as, unless the URL names one
 * @param password the user's password, empty where none is needed
 */
public record DatabaseConfig(String url, String user, Secret password) {

  private static final String FORM = "jdbc:postgresql:";

  /**
   * The one that the settings name; empty for the embedded one.
   *
   * @throws StartRefused naming the setting that is wrong
   */
  public static Optional<DatabaseConfig> find(Settings settings) {
    Optional<String> url = settings.find(Setting.DB_URL);
    if (url.isEmpty()) {
      settings.refuseWithout(Setting.DB_URL, Setting.DB_USER, Setting.DB_PASSWORD);
    }
    return url.map(it -> of(it, settings));
  }

  private static DatabaseConfig of(String url, Settings settings) {
    boolean password = passwordIn(url, settings).isPresent();
    if (password && settings.isFlag(Setting.DB_URL)) {
      throw settings.refuse(
          Setting.DB_URL, "must not hold a password: give it by TASKERI_DB_PASSWORD");
    }
    return new DatabaseConfig(
        url,
        settings.find(Setting.DB_USER).orElseThrow(),
        Secret.of(settings.find(Setting.DB_PASSWORD).orElse("")));
  }

  /** Without the password that the URL may hold. */
  @Override
  public String toString() {
    return "DatabaseConfig[" + Settings.masked(url) + ", " + user + "]";
  }

  /** The URL as the driver itself understands it. */
  private static Optional<String> passwordIn(String url, Settings settings) {
    try {
      if (url.startsWith(FORM)) {
        return Arrays.stream(DriverManager.getDriver(url).getPropertyInfo(url, new Properties()))
            .filter(property -> property.name.equals("password") && property.value != null)
            .map(property -> property.value)
            .findFirst();
      }
    } catch (SQLException fallsThroughToTheComplaint) {
      // No driver accepts the URL: the same complaint as for one of another form.
    }
    throw settings.refuse(
        Setting.DB_URL, "must be a URL such as jdbc:postgresql://localhost:5432/taskeri");
  }
}
