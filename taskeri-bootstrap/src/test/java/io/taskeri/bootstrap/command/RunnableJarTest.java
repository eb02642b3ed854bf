package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.taskeri.bootstrap.Eventually;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.net.URI;
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
  void servesAndSendsMailWithNothingBesideItButJava() throws Exception {
    GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    mailServer.start();
    try (ServerProcess server = serve(mailServer.getSmtp().getPort())) {
      URI address = server.awaitReady();
      assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(200);
      Invitations.send(ApiClient.of(address), "bob@acme.test");
      Eventually.holds("a mail arrives", () -> mailServer.getReceivedMessages().length == 1);
      assertThat(mailServer.getReceivedMessages()[0].getContentType())
          .startsWith("multipart/alternative");
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(server.errors()).isEmpty();
    } finally {
      mailServer.stop();
    }
  }

  private ServerProcess serve(int mailPort) throws IOException {
    return ServerProcess.serveFromJar(
        JAR,
        "--port=0",
        "--data-dir=" + directory,
        "--public-url=https://taskeri.example.org",
        "--smtp-host=127.0.0.1",
        "--smtp-port=" + mailPort,
        "--smtp-security=none",
        "--mail-from=taskeri@example.org",
        "--mail-interval=1");
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
      assertThat(text(jar, "META-INF/services/jakarta.mail.Provider"))
          .contains("org.eclipse.angus.mail.smtp.SMTPProvider");
      assertThat(text(jar, "META-INF/mailcap"))
          .contains("org.eclipse.angus.mail.handlers.multipart_mixed");
      assertThat(text(jar, "META-INF/LICENSE.md")).contains("Eclipse Public License - v 2.0");
      assertThat(text(jar, "META-INF/NOTICE.md")).contains("# Notices for Jakarta Mail");
      assertThat(text(jar, "META-INF/licenses/angus-mail/LICENSE.md")).contains("Eclipse Public");
      assertThat(text(jar, "META-INF/LICENSE.txt")).contains("MIT", "Apache License");
    }
  }

  private static String text(JarFile jar, String entry) throws Exception {
    return new String(
        jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
