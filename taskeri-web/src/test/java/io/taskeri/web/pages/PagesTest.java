package io.taskeri.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pages are served; what they do is tested in a browser. */
class PagesTest {
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpRequest.Builder asBrowser(String path) {
    return server.request(path).header("Accept", "text/html,*/*;q=0.8");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static List<String> loaded() {
    return LOADED
        .matcher(server.get("/").body())
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/login", "/projects/WEB", "/tasks/WEB-1", "/invitations/x.y"})
  void every_screen_has_an_address_that_leads_to_it(String path) {
    HttpResponse<String> page = server.send(asBrowser(path));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body()).contains("<taskeri-app>").doesNotContain("{assets}", "{importmap}");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void a_page_may_load_its_own_files_alone_and_no_script_inline_but_the_import_map()
      throws Exception {
    HttpResponse<String> page = server.get("/");
    String importMap = page.body().split("<script type=\"importmap\">", -1)[1];
    importMap = importMap.substring(0, importMap.indexOf("</script>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(importMap.getBytes(StandardCharsets.UTF_8));

    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
        .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http");
    assertThat(page.body()).doesNotContain("http://", "https://", " style=", " on");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void what_a_page_loads_may_be_kept_for_ever_and_is_compressed_for_who_can_read_it() {
    assertThat(loaded()).hasSizeGreaterThan(20);
    for (String file : loaded()) {
      assertThat(file).matches("/assets/[0-9a-f]{16}/.+");
      HttpResponse<String> plain = server.get(file);
      assertThat(plain.statusCode()).as(file).isEqualTo(200);
      assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
      assertThat(header(plain, "Content-Encoding")).isEmpty();
      assertThat(header(plain, "X-Content-Type-Options")).isEqualTo("nosniff");
      HttpResponse<String> small =
          server.send(server.request(file).header("Accept-Encoding", "br, gzip"));
      assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
      assertThat(header(small, "Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void all_scripts_of_the_first_view_are_small() {
    long bytes =
        loaded().stream()
            .filter(it -> it.endsWith(".js"))
            .mapToLong(
                it ->
                    Long.parseLong(
                        header(
                            server.send(server.request(it).header("Accept-Encoding", "gzip")),
                            "Content-Length")))
            .sum();

    assertThat(bytes).isBetween(1L, 25_000L);
  }

  @Test
  void who_follows_a_link_that_leads_nowhere_sees_so_on_a_page() {
    HttpResponse<String> page = server.send(asBrowser("/no/such/screen"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<taskeri-app>");
    assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/nothing", "/api/v1/me", "/assets/0/app/main.js", "/operator/v1/nothing"})
  void programs_get_problems_whatever_they_accept(String path) {
    HttpResponse<String> refused = server.send(asBrowser(path));

    assertThat(refused.statusCode()).isIn(401, 404);
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
    assertThat(header(server.get("/no/such/screen"), "Content-Type"))
        .startsWith("application/problem+json");
  }

  @Test
  void a_page_is_read_and_nothing_else() {
    assertThat(server.post("/login", "{}").statusCode()).isEqualTo(404);
    HttpResponse<String> head =
        server.send(server.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void an_embedder_may_leave_them_out() {
    try (TestServer alone = new TestServer(WebConfig.with(TestServer.KEYS).withoutPages())) {
      assertThat(alone.get("/").statusCode()).isEqualTo(404);
      assertThat(alone.get("/login").statusCode()).isEqualTo(404);
      assertThat(alone.get(loaded().get(0)).statusCode()).isEqualTo(404);
      assertThat(alone.get("/health/live").statusCode()).isEqualTo(200);
    }
  }
}
