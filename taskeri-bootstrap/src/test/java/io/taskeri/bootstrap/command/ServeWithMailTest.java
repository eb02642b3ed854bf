package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeWithMailTest {
  private static final String NO_MAIL =
      "No mail is sent, because no mail server is given by --smtp-host";

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void startMailServer() {
    mailServer.start();
  }

  @AfterEach
  void stopMailServer() {
    mailServer.stop();
  }

  @Test
  void mailsAnInvitationWhoseLinkLetsInButNoneOfATimeWithoutAMailServer() throws Exception {
    try (ServerProcess server = serve(Map.of())) {
      ApiClient client = ApiClient.of(server.awaitReady());
      assertThat(server.log()).anySatisfy(it -> assertThat(it).endsWith(NO_MAIL));
      assertThat(Invitations.send(client, "eve@acme.test").at("/link")).startsWith("/invitations/");
    }
    try (ServerProcess server = serveWithMail()) {
      ApiClient client = ApiClient.of(server.awaitReady());
      Invitations.send(client, "bob@acme.test");
      Eventually.holds("a mail arrives", () -> mailServer.getReceivedMessages().length > 0);
      URI link = URI.create(link());
      assertThat(link.toString()).startsWith("https://taskeri.example.org/invitations/");
      Answer in =
          client
              .post(
                  "/api/v1/auth" + link.getPath(),
                  "{\"name\": \"Bob\", \"password\": \"bees buzz by day\"}")
              .expect(200);
      assertThat(in.at("/user/email")).isEqualTo("bob@acme.test");
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(server.errors()).isEmpty();
    }
    assertThat(mailServer.getReceivedMessages())
        .extracting(it -> it.getHeader("To", null))
        .containsExactly("bob@acme.test");
  }

  @Test
  void refusesToStartWhenLinksWouldLeadNowhere() throws Exception {
    try (ServerProcess server = serve(Map.of("TASKERI_SMTP_HOST", "127.0.0.1"))) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.log())
          .containsExactly(
              "taskeri: TASKERI_PUBLIC_URL must be set when --smtp-host or TASKERI_SMTP_HOST is");
    }
  }

  private ServerProcess serveWithMail() throws Exception {
    return serve(
        Map.of(
            "TASKERI_SMTP_HOST", "127.0.0.1",
            "TASKERI_SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()),
            "TASKERI_SMTP_SECURITY", "none",
            "TASKERI_MAIL_FROM", "taskeri@example.org",
            "TASKERI_MAIL_INTERVAL", "1",
            "TASKERI_PUBLIC_URL", "https://taskeri.example.org"));
  }

  private static ServerProcess serve(Map<String, String> mail) throws IOException {
    Map<String, String> environment = new HashMap<>(mail);
    environment.put("TASKERI_DB_URL", postgres.url());
    environment.put("TASKERI_DB_PASSWORD", postgres.password().reveal());
    environment.put("TASKERI_JWT_SECRET", "0123456789abcdef0123456789abcdef");
    return ServerProcess.serve(environment, "--port=0");
  }

  private String link() throws Exception {
    MimeMultipart parts = (MimeMultipart) mailServer.getReceivedMessages()[0].getContent();
    return parts
        .getBodyPart(0)
        .getContent()
        .toString()
        .lines()
        .filter(line -> line.startsWith("https://"))
        .findFirst()
        .orElseThrow();
  }
}
