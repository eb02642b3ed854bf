package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that has secrets in every place, says all that it can, and meets successes and failures
 * of every kind, down to a database that is gone: it tells none of them.
 */
class PlantedSecretsTest {
  private static final String PASSWORD = "planted-password-of-ada";
  private static final String LOGIN =
      "{\"email\": \"ada@acme.test\", \"password\": \"%s\", \"tenant\": \"acme\"}";
  private static final Pattern LINK = Pattern.compile("https://\\S+?([0-9a-f-]{36}\\.[\\w-]+)");

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<String> secrets = new ArrayList<>(List.of("planted"));
  private final List<String> told = new ArrayList<>();

  @TempDir Path directory;
  private EmbeddedPostgres postgres;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start(directory);
    mailServer.start();
    mailServer.setUser("ada", "planted-smtp-password");
  }

  @AfterEach
  void stop() throws Exception {
    mailServer.stop();
    postgres.close();
  }

  @Test
  void areToldByNothingThatTheServerSays() throws Exception {
    Map<String, String> environment = environment();
    try (ServerProcess server =
        ServerProcess.serve(
            environment,
            "--port=0",
            "--log-format=json",
            "--log-level=debug",
            "--log-requests=all")) {
      ApiClient anyone = ApiClient.of(server.awaitReady());
      drive(anyone);
      told.add(anyone.get("/metrics").expect(200).text());
      mailServer.stop();
      postgres.close();
      fail(anyone);
      told.add(server.arguments());
      for (String command : List.of("config", "doctor", "healthcheck")) {
        CommandRun run = CommandRun.of(environment, command);
        assertThat(run.out() + run.err()).isNotEmpty();
        told.add(run.out() + run.err());
      }
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      told.addAll(server.log());
      told.addAll(server.furtherOutput());
    }
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(9).doesNotContain("");
    assertThat(told).hasSizeGreaterThan(40);
    assertThat(told)
        .allSatisfy(it -> assertThat(it).doesNotContain(secrets.toArray(String[]::new)));
  }

  private Map<String, String> environment() {
    String password = postgres.password().reveal();
    secrets.add(password);
    return Map.ofEntries(
        Map.entry("TASKERI_DB_URL", postgres.url() + "?password=" + password),
        Map.entry("TASKERI_DB_USER", postgres.user()),
        Map.entry("TASKERI_DB_PASSWORD", "planted-database-password"),
        Map.entry("TASKERI_JWT_SECRET", "planted-jwt-secret-0123456789abcdef"),
        Map.entry("TASKERI_OTHER_JWT_SECRET", "planted-other-secret-0123456789abcdef"),
        Map.entry("TASKERI_SMTP_HOST", "127.0.0.1"),
        Map.entry("TASKERI_SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort())),
        Map.entry("TASKERI_SMTP_SECURITY", "none"),
        Map.entry("TASKERI_SMTP_USER", "ada"),
        Map.entry("TASKERI_SMTP_PASSWORD", "planted-smtp-password"),
        Map.entry("TASKERI_MAIL_FROM", "taskeri@example.org"),
        Map.entry("TASKERI_MAIL_INTERVAL", "1"),
        Map.entry("TASKERI_PUBLIC_URL", "https://taskeri.example.org"));
  }

  /** Successes, and what clients do wrong. */
  private void drive(ApiClient anyone) throws Exception {
    Answer registered =
        anyone
            .post(
                "/api/v1/tenants",
                """
                {"name": "Acme", "slug": "acme",
                 "admin": {"email": "ada@acme.test", "name": "Ada", "password": "%s"}}
                """
                    .formatted(PASSWORD))
            .expect(201);
    remember(registered);
    ApiClient ada = anyone.as(registered.at("/accessToken"));
    ada.get("/api/v1/me").expect(200);
    remember(anyone.post("/api/v1/auth/login", LOGIN.formatted(PASSWORD)).expect(200));
    hear(anyone.post("/api/v1/auth/login", LOGIN.formatted("planted-guess")).expect(401));
    hear(anyone.post("/api/v1/auth/login", LOGIN.formatted("planted\\u0000")));
    hear(anyone.post("/api/v1/auth/login", "{\"password\": \"planted-and-cut-off").expect(400));
    hear(anyone.post("/api/v1/auth/login", "{\"unknown\": [\"planted\"]}").expect(400));
    hear(anyone.as("planted.access.token").get("/api/v1/me").expect(401));
    hear(anyone.as("planted".repeat(2000)).get("/api/v1/me").expect(431));
    String refresh = "{\"refreshToken\": \"%s\"}".formatted(registered.at("/refreshToken"));
    remember(anyone.post("/api/v1/auth/refresh", refresh).expect(200));
    hear(anyone.post("/api/v1/auth/refresh", refresh).expect(401));
    hear(
        ada.put(
            "/api/v1/me/password",
            "{\"currentPassword\": \"planted-guess\", \"newPassword\": \"planted-new-one\"}"));
    Answer again = anyone.post("/api/v1/auth/login", LOGIN.formatted(PASSWORD)).expect(200);
    remember(again);
    anyone
        .as(again.at("/accessToken"))
        .post("/api/v1/invitations", "{\"email\": \"bob@acme.test\", \"roles\": [\"Employee\"]}")
        .expect(201);
    String invitation = mailedToken(1);
    hear(anyone.get("/api/v1/auth/invitations/" + invitation).expect(200));
    hear(anyone.post("/api/v1/auth/invitations/" + invitation, "{\"name\": 1}").expect(400));
    anyone.post("/api/v1/auth/password/forgot", "{\"email\": \"ada@acme.test\"}").expect(202);
    String reset = mailedToken(2);
    String body = "{\"token\": \"%s\", \"password\": \"%s\"}";
    hear(anyone.post("/api/v1/auth/password/reset", body.formatted(reset, "planted")).expect(422));
    hear(anyone.post("/api/v1/auth/password/reset", body.formatted(reset + "x", PASSWORD)));
  }

  /** What fails for want of the database and of the mail server. */
  private void fail(ApiClient anyone) {
    hear(anyone.post("/api/v1/auth/login", LOGIN.formatted(PASSWORD)).expect(503));
    hear(anyone.as(secrets.get(2)).get("/api/v1/me").expect(503));
    hear(anyone.get("/api/v1/auth/invitations/" + secrets.get(secrets.size() - 2)).expect(503));
    hear(anyone.get("/health/ready").expect(503));
    told.add(anyone.get("/metrics").expect(200).text());
  }

  private String mailedToken(int mails) throws Exception {
    Eventually.holds("a mail arrives", () -> mailServer.getReceivedMessages().length >= mails);
    MimeMultipart parts = (MimeMultipart) mailServer.getReceivedMessages()[mails - 1].getContent();
    Matcher link = LINK.matcher(parts.getBodyPart(0).getContent().toString());
    assertThat(link.find()).isTrue();
    secrets.add(link.group(1));
    return link.group(1);
  }

  /** An answer that holds the tokens that it is asked for. */
  private void remember(Answer in) {
    secrets.add(in.at("/accessToken"));
    secrets.add(in.at("/refreshToken"));
  }

  /**
   * An answer that may hold no secret. A problem names the path that was asked for, and tells that
   * to nobody but who asked.
   */
  private void hear(Answer answer) {
    if (!answer.at("/instance").contains("/invitations/")) {
      told.add(answer.text());
    }
    told.add(answer.response().headers().toString());
  }
}
