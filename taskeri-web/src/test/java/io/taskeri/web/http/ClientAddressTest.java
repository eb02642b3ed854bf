package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a session was begun, as its owner sees it. */
class ClientAddressTest {
  private static TestServer behind;
  private static TestServer open;

  @BeforeAll
  static void start() {
    TrustedProxies proxies = TrustedProxies.of(List.of("127.0.0.1", "10.0.0.0/8", "::1"));
    behind = new TestServer(WebConfig.with(TestServer.KEYS).behind(proxies));
    open = new TestServer();
  }

  @AfterAll
  static void stop() {
    behind.close();
    open.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "X-Forwarded-For | 192.0.2.1 | 192.0.2.1",
        "X-Forwarded-For | 6.6.6.6, 192.0.2.1 | 192.0.2.1",
        "X-Forwarded-For | 6.6.6.6, 192.0.2.1, 10.1.2.3 | 192.0.2.1",
        "X-Forwarded-For | 10.1.2.3 | 10.1.2.3",
        "X-Forwarded-For | 192.0.2.1, nonsense, 10.1.2.3 | 10.1.2.3",
        "X-Forwarded-For | 192.0.2.1, nonsense | 127.0.0.1",
        "Forwarded | for=6.6.6.6, for=\"[2001:db8::1]:80\", for=10.0.0.1 | 2001:db8:0:0:0:0:0:1",
        "Forwarded | for=6.6.6.6, for=_hidden | 127.0.0.1",
        "Forwarded | for=\"6.6.6.6, for=192.0.2.1 | 127.0.0.1",
        "X-Real-IP | 6.6.6.6 | 127.0.0.1",
      })
  void the_last_that_is_no_proxy_of_ours_counts(String header, String value, String expected) {
    assertThat(address(behind, behind.client().with(header, value))).isEqualTo(expected);
  }

  @Test
  void where_both_headers_stand_they_must_agree() {
    ApiClient both = behind.client().with("X-Forwarded-For", "192.0.2.1");
    assertThat(address(behind, both.with("Forwarded", "for=192.0.2.1"))).isEqualTo("192.0.2.1");
    assertThat(address(behind, both.with("Forwarded", "for=6.6.6.6"))).isEqualTo("127.0.0.1");
  }

  @Test
  void who_is_no_proxy_is_not_believed() {
    ApiClient client =
        open.client().with("X-Forwarded-For", "6.6.6.6").with("Forwarded", "for=6.6.6.6");
    assertThat(address(open, client)).isEqualTo("127.0.0.1");
  }

  private static String address(TestServer server, ApiClient client) {
    Acme acme = new Acme(server);
    String token =
        client
            .post(
                "/api/v1/auth/login",
                "{\"email\": \"ada@acme.test\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                    .formatted(Acme.PASSWORD, acme.slug()))
            .expect(200)
            .at("/accessToken");
    return server
        .client()
        .as(token)
        .get("/api/v1/auth/sessions")
        .expect(200)
        .at("/items/0/address");
  }
}
