package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.Certificate;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeWithTlsTest {
  @TempDir static Path directory;
  private static final Map<String, String> SETTINGS = new HashMap<>();
  private static Certificate certificate;
  private static EmbeddedPostgres postgres;
  private static ServerProcess server;
  private static URI address;

  @BeforeAll
  static void start() throws Exception {
    certificate = Certificate.of("localhost", directory);
    postgres = EmbeddedPostgres.start(directory.resolve("data"));
    SETTINGS.put("TASKERI_DB_URL", postgres.url());
    SETTINGS.put("TASKERI_DB_PASSWORD", postgres.password().reveal());
    SETTINGS.put("TASKERI_JWT_SECRET", "0123456789abcdef0123456789abcdef");
    SETTINGS.put("TASKERI_TLS_CERTIFICATE", certificate.certificate(directory).toString());
    SETTINGS.put("TASKERI_TLS_KEY", certificate.key(directory).toString());
    server = ServerProcess.serve(SETTINGS, "--port=0");
    address = server.awaitReady();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    postgres.close();
  }

  @Test
  void saysThatItIsReachedByHttps() {
    assertThat(address).asString().startsWith("https://127.0.0.1:");
  }

  @Test
  void tellsBrowsersToComeByTlsAlone() throws Exception {
    for (String path : new String[] {"/health/live", "/none", "/%2e", "/api/v1/me"}) {
      HttpResponse<Void> answer = send(request(path));
      assertThat(answer.headers().allValues("Strict-Transport-Security"))
          .as(path + " " + answer.statusCode())
          .containsExactly("max-age=63072000; includeSubDomains");
      assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
    HttpRequest.Builder large = request("/api/v1/auth/login");
    HttpResponse<Void> answer = send(large.POST(BodyPublishers.ofByteArray(new byte[2_000_000])));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void isRefusedByWhoDoesNotTrustItsCertificate() {
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(request("/health/live").build(), BodyHandlers.discarding()))
        .isInstanceOf(SSLException.class);
  }

  @Test
  void answersNothingInPlainHttp() {
    URI plain = URI.create("http://127.0.0.1:" + address.getPort() + "/health/live");
    assertThatThrownBy(
            () ->
                HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(plain).build(), BodyHandlers.discarding()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void isSeenToBeReadyByTheHealthcheck() {
    CommandRun run = CommandRun.of(SETTINGS, "healthcheck", "--port=" + address.getPort());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Taskeri is ready at https://127.0.0.1:");
  }

  @Test
  void isRefusedAtTheStartWithoutItsKey() throws Exception {
    Map<String, String> wrong = new HashMap<>(SETTINGS);
    wrong.put("TASKERI_TLS_KEY", SETTINGS.get("TASKERI_TLS_CERTIFICATE"));
    try (ServerProcess refused = ServerProcess.serve(wrong, "--port=0")) {
      assertThat(refused.awaitExit()).isEqualTo(2);
      assertThat(refused.errors()).singleElement().asString().startsWith("taskeri: --tls-key: ");
    }
    assertThat(CommandRun.of(wrong, "config").exitCode()).isEqualTo(2);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("https://localhost:" + address.getPort() + path));
  }

  private static HttpResponse<Void> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(certificate.trusting())
        .build()
        .send(request.build(), BodyHandlers.discarding());
  }
}
