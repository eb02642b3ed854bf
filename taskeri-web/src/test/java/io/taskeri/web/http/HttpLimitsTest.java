package io.taskeri.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HttpLimitsTest {
  private static final TestServer SERVER =
      new TestServer(WebConfig.with(TestServer.KEYS).limitedTo(new HttpLimits(2_048, 1_024, 17)));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void a_body_may_be_as_large_as_it_was_said_and_no_larger() throws IOException {
    assertThat(statusOf("POST", "", "x".repeat(2_048))).isEqualTo("HTTP/1.1 400");
    assertThat(statusOf("POST", "", "x".repeat(2_049))).isEqualTo("HTTP/1.1 413");
  }

  @Test
  void headers_may_be_as_large_as_it_was_said() throws IOException {
    assertThat(statusOf("GET", "X-Long: " + "x".repeat(500) + "\r\n", ""))
        .isEqualTo("HTTP/1.1 405");
    assertThat(statusOf("GET", "X-Long: " + "x".repeat(1_024) + "\r\n", ""))
        .isEqualTo("HTTP/1.1 431");
  }

  @Test
  void there_are_as_many_threads_as_it_was_said() {
    QueuedThreadPool threads =
        (QueuedThreadPool) SERVER.javalin().jettyServer().server().getThreadPool();
    assertThat(threads.getMaxThreads()).isEqualTo(17);
  }

  private static String statusOf(String method, String header, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.javalin().port())) {
      String request =
          method
              + " /api/v1/auth/login HTTP/1.1\r\nHost: taskeri.test\r\nConnection: close\r\n"
              + "Content-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n"
              + header
              + "\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }
  }
}
