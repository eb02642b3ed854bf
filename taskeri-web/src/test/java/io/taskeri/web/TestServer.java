package io.taskeri.web;

import io.javalin.Javalin;
import io.taskeri.application.Taskeri;
import io.taskeri.application.TaskeriBuilder;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.mail.Links;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.auth.OperatorToken;
import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.http.RateLimits;
import io.taskeri.web.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A server on a port of the system's choice, with routes of a test's own beside the usual ones. */
public final class TestServer implements AutoCloseable {
  public static final SigningKeys KEYS = SigningKeys.of("test", new byte[32]);
  public static final String OPERATOR = "operator-of-the-test-installation";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Taskeri taskeri;
  private final Javalin javalin;

  private TestServer(Taskeri taskeri, WebConfig config, Consumer<Routes> further) {
    this.taskeri = taskeri;
    javalin = TaskeriWeb.create(taskeri, config, further).start("127.0.0.1", 0);
  }

  /** For a test of what limits attempts and requests: nothing is switched off. */
  public static TestServer limited(Taskeri taskeri, WebConfig config) {
    return new TestServer(taskeri, config, routes -> {});
  }

  public TestServer(WebConfig config, Consumer<Routes> further) {
    this(taskeriBuilder().build(), config.servingAt(RateLimits.off()), further);
  }

  public TestServer(WebConfig config) {
    this(config, routes -> {});
  }

  /** With use cases that were put together otherwise. */
  public TestServer(Taskeri taskeri) {
    this(taskeri, WebConfig.with(KEYS).servingAt(RateLimits.off()), routes -> {});
  }

  /** The use cases as they are unless a test wants them otherwise. */
  public static TaskeriBuilder taskeriBuilder() {
    return Taskeri.builder()
        .storage(InMemoryStorage.create())
        .passwordHasher(new QuickHasher())
        .links(Links.below("https://taskeri.test"))
        .throttledTo(ThrottleLimits.off())
        .mail();
  }

  public Taskeri taskeri() {
    return taskeri;
  }

  /** The mail that was written since the last time. */
  public List<Mail> mails() {
    List<Mail> sent = new ArrayList<>();
    taskeri.mails().sendDue(sent::add);
    return sent;
  }

  public ApiClient client() {
    return ApiClient.of(URI.create("http://127.0.0.1:" + port()));
  }

  public TestServer() {
    this(routes -> {});
  }

  public TestServer(Consumer<Routes> further) {
    this(
        WebConfig.with(KEYS)
            .failingLoginsAfter(Duration.ofMillis(50))
            .operatedBy(OperatorToken.of(OPERATOR)),
        further);
  }

  public int port() {
    return javalin.port();
  }

  public Javalin javalin() {
    return javalin;
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The beginning of the answer, whose body is still to be read. */
  public HttpResponse<InputStream> stream(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** The whole answer to bytes that no well-behaved client would send. */
  public String sendRaw(String bytes) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    javalin.stop();
    taskeri.close();
  }
}
