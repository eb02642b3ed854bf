package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;

/**
 * The driver of PostgreSQL with a tap in it, for pools that are made by a URL: {@code
 * jdbc:ruled:postgresql:…}.
 */
final class RuledDriver implements Driver {
  private static final String PREFIX = "jdbc:ruled:";

  private final Driver driver = new org.postgresql.Driver();

  private RuledDriver() {}

  static {
    try {
      DriverManager.registerDriver(new RuledDriver());
    } catch (SQLException failed) {
      throw new ExceptionInInitializerError(failed);
    }
  }

  /** The URL by which a pool gets connections whose statements are looked at. */
  static String url(String url) {
    return PREFIX + plain(url).substring("jdbc:".length());
  }

  private static String plain(String url) {
    return url.startsWith(PREFIX) ? "jdbc:" + url.substring(PREFIX.length()) : url;
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    return acceptsURL(url)
        ? TappedDataSource.connection(driver.connect(plain(url), properties), new CitusTap())
        : null;
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties)
      throws SQLException {
    return driver.getPropertyInfo(plain(url), properties);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.postgresql");
  }
}
