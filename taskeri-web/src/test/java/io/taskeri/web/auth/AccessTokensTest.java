package io.taskeri.web.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final byte[] KEY = key(1);
  private static final byte[] OLD_KEY = key(2);
  private static final TenantContext ADA =
      TenantContext.of(
          new TenantId(UUID.fromString("0199d4b0-3b7e-7c11-8a52-000000000002")),
          new UserId(UUID.fromString("0199d4b0-3b7e-7c11-8a52-000000000001")),
          new SessionId(UUID.fromString("0199d4b0-3b7e-7c11-8a52-000000000007")));

  private final AccessTokens tokens = tokens(SigningKeys.of("new", KEY), NOW);
  private final String token = issue(tokens);

  @Test
  void a_token_speaks_for_whom_it_was_issued() {
    TenantContext context = tokens.verify(token);

    assertThat(context).isEqualTo(ADA);
    assertThat(issue(tokens)).isNotEqualTo(token);
  }

  @Test
  void it_holds_every_claim_and_no_other_header() {
    assertThat(Json.read(decode(part(token, 0))).toString())
        .isEqualTo("{\"typ\":\"at+jwt\",\"kid\":\"new\",\"alg\":\"HS256\"}");
    assertThat(Json.read(decode(part(token, 1))).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "iss", "aud", "sub", "tenant_schema", "sid", "jti", "iat", "exp");
  }

  @Test
  void it_ends_after_its_life() {
    Instant end = NOW.plusSeconds(600);

    assertThat(tokens(SigningKeys.of("new", KEY), end.minusMillis(1)).verify(token)).isEqualTo(ADA);
    refused(tokens(SigningKeys.of("new", KEY), end.plusMillis(1)), token);
  }

  @Test
  void keys_can_be_rotated() {
    AccessTokens before = tokens(SigningKeys.of("old", OLD_KEY), NOW);
    AccessTokens during = tokens(SigningKeys.of("new", Map.of("new", KEY, "old", OLD_KEY)), NOW);
    String old = issue(before);

    assertThat(during.verify(old)).isEqualTo(ADA);
    assertThat(during.verify(issue(during))).isEqualTo(ADA);
    assertThat(decode(part(issue(during), 0))).asString(UTF_8).contains("\"new\"");
    refused(tokens, old);
  }

  @Test
  void a_key_serves_its_own_id_alone() {
    AccessTokens both = tokens(SigningKeys.of("new", Map.of("new", KEY, "old", OLD_KEY)), NOW);

    refused(both, signed(header("new"), claims(), OLD_KEY));
    refused(both, signed(header("old"), claims(), KEY));
  }

  @Test
  void the_forger_of_these_tests_can_make_a_token_that_is_accepted() {
    assertThat(tokens.verify(signed(header("new"), claims(), KEY))).isEqualTo(ADA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None", "HS384", "HS512", "RS256", "ES256", "PS256", "EdDSA", ""})
  void another_algorithm_is_refused(String algorithm) {
    Map<String, Object> header = header("new");
    header.put("alg", algorithm);

    refused(tokens, signed(header, claims(), KEY));
    refused(tokens, unsigned(header, claims()) + ".");
    refused(tokens, unsigned(header, claims()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old", "NEW", "../../dev/null", "new' OR 1=1", "https://evil.test/k"})
  void an_unknown_key_is_refused(String kid) {
    refused(tokens, signed(header(kid), claims(), KEY));
    refused(tokens, signed(header(kid), claims(), new byte[32]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"alg", "typ", "kid"})
  void a_missing_header_is_refused(String name) {
    Map<String, Object> header = header("new");
    header.remove(name);

    refused(tokens, signed(header, claims(), KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "crit", "jku", "jwk", "x5u", "x5c", "b64", "cty", "enc", "p2c"})
  void a_further_header_is_refused(String name) {
    Map<String, Object> header = header("new");
    header.put(name, name.equals("crit") ? List.of("exp") : "DEF");

    refused(tokens, signed(header, claims(), KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+JWS", "application/at+jwt", "jwt"})
  void another_type_is_refused(String type) {
    Map<String, Object> header = header("new");
    header.put("typ", type);

    refused(tokens, signed(header, claims(), KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "sub", "tenant_schema", "sid", "jti", "iat", "exp"})
  void a_missing_or_misshapen_claim_is_refused(String name) {
    Map<String, Object> missing = claims();
    missing.remove(name);
    refused(tokens, signed(header("new"), missing, KEY));

    for (Object shape : Arrays.asList(null, Map.of("a", 1), true)) {
      Map<String, Object> misshapen = claims();
      misshapen.put(name, shape);
      refused(tokens, signed(header("new"), misshapen, KEY));
    }
  }

  @Test
  void a_claim_of_someone_else_is_refused() {
    Map<String, Object> others =
        Map.of(
            "iss", "another",
            "aud", "another",
            "sub", "ada",
            "tenant_schema", "public",
            "sid", "1",
            "exp", NOW.minusSeconds(1).getEpochSecond());

    others.forEach(
        (name, value) -> {
          Map<String, Object> claims = claims();
          claims.put(name, value);
          refused(tokens, signed(header("new"), claims, KEY));
        });
  }

  @Test
  void a_tampered_part_is_refused() {
    for (String name : claims().keySet()) {
      Map<String, Object> claims = claims();
      claims.put(name, name.equals("exp") ? NOW.plusSeconds(60_000).getEpochSecond() : "x");
      refused(tokens, unsigned(header("new"), claims) + "." + part(token, 2));
    }
    refused(tokens, part(token, 0) + "." + part(token, 1) + "." + part(issue(tokens), 2));
    refused(tokens, part(token, 0) + "." + part(token, 1) + ".");
  }

  @Test
  void a_compressed_token_is_refused_before_it_unfolds() {
    Map<String, Object> header = header("new");
    header.put("zip", "DEF");
    String bomb = encode(json(header)) + "." + encode(deflated(2_000_000));

    refused(tokens, bomb + "." + encode(signature(bomb, KEY)));
  }

  @Test
  void each_token_has_one_form() {
    String signature = part(token, 2);
    char last = signature.charAt(signature.length() - 1);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String sameBytes = signature.substring(0, 42) + alphabet.charAt(alphabet.indexOf(last) ^ 1);
    assertThat(decode(sameBytes)).isEqualTo(decode(signature));

    String front = part(token, 0) + "." + part(token, 1) + ".";
    refused(tokens, front + sameBytes);
    refused(tokens, token + "=");
    refused(tokens, token + " ");
    refused(tokens, " " + token);
    refused(tokens, token + "\n");
    refused(tokens, token.replaceFirst("\\.", ".\n"));
    refused(tokens, front + signature.replace('-', '+').replace('_', '/') + "=");
    refused(tokens, token + ".");
    refused(tokens, "." + token);
    refused(tokens, token + "." + part(token, 2) + "." + part(token, 2));
  }

  @Test
  void a_large_token_is_refused() {
    Map<String, Object> claims = claims();
    claims.put("more", "x".repeat(4096));

    refused(tokens, signed(header("new"), claims, KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "null", "🙂.🙂.🙂"})
  void nonsense_is_refused(String text) {
    refused(tokens, text);
  }

  @Test
  void weak_or_misnamed_keys_are_refused_at_the_start() {
    assertThatThrownBy(() -> SigningKeys.of("a", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKeys.of("../a", KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SigningKeys.of("b", Map.of("a", KEY)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SigningKeys.of("a", KEY)).hasToString("SigningKeys[a]");
  }

  private static void refused(AccessTokens tokens, String token) {
    Unauthenticated refused =
        catchThrowableOfType(Unauthenticated.class, () -> tokens.verify(token));

    assertThat(refused).as(token).isNotNull();
    assertThat(refused).hasMessage("The access token is not valid, or no longer.");
  }

  private static AccessTokens tokens(SigningKeys keys, Instant now) {
    return new AccessTokens(
        keys, "taskeri", "taskeri", Duration.ofMinutes(10), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static String issue(AccessTokens tokens) {
    return tokens.issue(SchemaName.of(ADA.tenant()), ADA.user(), ADA.session().orElseThrow());
  }

  private static Map<String, Object> header(String kid) {
    return new HashMap<>(Map.of("alg", "HS256", "typ", "at+jwt", "kid", kid));
  }

  private static Map<String, Object> claims() {
    return new HashMap<>(
        Map.of(
            "iss", "taskeri",
            "aud", "taskeri",
            "sub", ADA.user().toString(),
            "tenant_schema", SchemaName.of(ADA.tenant()).value(),
            "sid", ADA.session().orElseThrow().toString(),
            "jti", "1",
            "iat", NOW.getEpochSecond(),
            "exp", NOW.plusSeconds(600).getEpochSecond()));
  }

  private static String signed(Map<String, Object> header, Map<String, Object> claims, byte[] key) {
    String front = unsigned(header, claims);
    return front + "." + encode(signature(front, key));
  }

  private static String unsigned(Map<String, Object> header, Map<String, Object> claims) {
    return encode(json(header)) + "." + encode(json(claims));
  }

  private static byte[] signature(String front, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(front.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] deflated(int size) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream deflater = new DeflaterOutputStream(bytes)) {
        deflater.write(new byte[size]);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] json(Map<String, Object> map) {
    return Json.write(map);
  }

  private static String part(String token, int index) {
    return Arrays.asList(token.split("\\.", -1)).get(index);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
