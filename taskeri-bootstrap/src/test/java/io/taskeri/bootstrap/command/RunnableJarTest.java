package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is handed out; runs after it was packed. */
class RunnableJarTest {
  private static final Path JAR = Path.of(System.getProperty("taskeri.jar"));

  @TempDir Path directory;

  @Test
  void servesWithNothingBesideItButJava() throws Exception {
    try (ServerProcess server =
        ServerProcess.serveFromJar(JAR, "--port=0", "--data-dir=" + directory)) {
      assertThat(ServerProcess.status(server.awaitReady(), "/health/ready")).isEqualTo(200);
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(server.errors()).isEmpty();
    }
  }

  @Test
  void holdsTheServicesAndLicencesOfAllItsParts() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA)"))
          .noneMatch(name -> name.endsWith("module-info.class"));
      assertThat(text(jar, "META-INF/services/java.sql.Driver")).contains("org.postgresql.Driver");
      assertThat(text(jar, "META-INF/services/liquibase.database.Database"))
          .contains("liquibase.database.core.PostgresDatabase");
      assertThat(text(jar, "META-INF/LICENSE.txt")).contains("MIT", "Apache License");
    }
  }

  private static String text(JarFile jar, String entry) throws Exception {
    return new String(
        jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
