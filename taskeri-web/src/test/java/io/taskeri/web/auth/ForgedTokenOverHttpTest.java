package io.taskeri.web.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger sends reaches no handler and breaks nothing: 401, the same for all of it. */
class ForgedTokenOverHttpTest {
  private static final String HEADER = "{\"typ\":\"at+jwt\",\"kid\":\"test\",\"alg\":\"HS256\"}";
  private static final TestServer SERVER = new TestServer();
  private static final String TOKEN = new Acme(SERVER).registered().at("/accessToken");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void the_forger_of_these_tests_can_make_a_token_that_is_accepted() {
    SERVER.client().as(signed(HEADER.getBytes(UTF_8))).get("/api/v1/me").expect(200);
  }

  /** Headers, each well signed: what breaks a parser breaks it before any key is asked. */
  static Stream<String> headers() {
    return Stream.of(
        "",
        "null",
        "[]",
        "\"HS256\"",
        "{}",
        HEADER + HEADER,
        HEADER.substring(1),
        HEADER.replace("HS256", "none"),
        HEADER.replace("HS256", "RS256"),
        HEADER.replace("\"HS256\"", "[\"HS256\"]"),
        HEADER.replace("\"HS256\"", "1e999999999"),
        HEADER.replace("\"HS256\"", "9".repeat(2000)),
        HEADER.replace("\"HS256\"", "null"),
        HEADER.replace("{", "{\"alg\":\"none\","),
        HEADER.replace("{", "{\"zip\":\"DEF\","),
        HEADER.replace("{", "{\"zip\":\"GZIP\","),
        HEADER.replace("{", "{\"crit\":[\"exp\"],"),
        HEADER.replace("{", "{\"b64\":false,"),
        HEADER.replace("{", "{\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"},"),
        HEADER.replace("{", "{\"jku\":\"http://127.0.0.1:1/keys\","),
        HEADER.replace("{", "{\"deep\":" + "[".repeat(2000) + "]".repeat(700) + ","),
        HEADER.replace("{", "{\"deep\":" + "{\"a\":".repeat(400) + "1" + "}".repeat(400) + ","),
        HEADER.replace("test", "../../../../etc/passwd"),
        HEADER.replace("test", "test\\u0000"),
        HEADER.replace("test", "\\ud800"),
        HEADER.replace("test", "%00"),
        HEADER.replace("test", "' OR '1'='1"),
        HEADER.replace("test", "\u00ff"),
        HEADER.replace("at+jwt", "JWT"));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void a_header_of_any_other_kind_is_refused(String header) {
    refused(signed(header.getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"exp\":1e999999999}",
        "{\"exp\":-1}",
        "{\"exp\":\"soon\"}"
      })
  void claims_of_any_other_kind_are_refused(String claims) {
    refused(signed(HEADER.getBytes(UTF_8), encode(claims.getBytes(UTF_8))));
  }

  @Test
  void a_token_of_another_outer_form_is_refused() {
    refused(TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1));
    refused(TOKEN.substring(0, TOKEN.lastIndexOf('.')));
    refused(TOKEN + "=");
    refused(TOKEN + ".a.b");
    refused(TOKEN.replace('.', '~'));
    refused(TOKEN + ", Bearer " + TOKEN);
    refused("{\"payload\":\"" + TOKEN + "\"}");
    refused(signed(HEADER.getBytes(UTF_8), encode(new byte[3200])));
  }

  @Test
  void a_token_beyond_all_headers_is_refused_before_it_is_read() {
    SERVER.client().as("a".repeat(9000)).get("/api/v1/me").expectProblem(431, "headers-too-large");
  }

  private static void refused(String token) {
    var answer = SERVER.client().as(token).get("/api/v1/me").expectProblem(401, "unauthenticated");

    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"taskeri\"");
    assertThat(answer.at("/detail")).isEqualTo("The access token is not valid, or no longer.");
  }

  /** The server's own claims below another header, signed with the server's key. */
  private static String signed(byte[] header) {
    return signed(header, TOKEN.split("\\.", -1)[1]);
  }

  private static String signed(byte[] header, String claims) {
    String front = encode(header) + "." + claims;
    var key = new SecretKeySpec(new byte[32], "HmacSHA256");
    return front + "." + encode(Hmac.sha256(key, front.getBytes(UTF_8)));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
