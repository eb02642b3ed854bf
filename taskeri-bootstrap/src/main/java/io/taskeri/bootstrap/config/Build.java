package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The versions that this build consists of.
 *
 * @param version Taskeri's own version
 * @param postgres the version of the PostgreSQL that it embeds, for example {@code 18.6.0}
 */
public record Build(String version, String postgres) {

  /** Reads what Maven wrote into the jar. */
  public static Build current() {
    Properties properties = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(Build.class.getResourceAsStream("build.properties"))) {
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        Objects.requireNonNull(properties.getProperty("version")),
        Objects.requireNonNull(properties.getProperty("postgres")));
  }

  /** The part of PostgreSQL's version that its data on disk is bound to, for example {@code 18}. */
  public String postgresMajor() {
    return postgres.substring(0, postgres.indexOf('.'));
  }
}
