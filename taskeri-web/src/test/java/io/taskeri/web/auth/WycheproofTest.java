package io.taskeri.web.auth;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.web.json.Json;
import io.taskeri.web.problem.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Verifies the signatures of the project Wycheproof (C2SP/wycheproof, commit dac1dd47 of August
 * 2026, Apache-2.0), which collect what went wrong in others.
 */
class WycheproofTest {
  /** Ours alone differs in these: whoever adds one says why. */
  private static final Map<Integer, String> DEVIATIONS =
      Map.of(
          367, "called invalid, but it is the very text of 357, which is valid",
          370, "called invalid, but it is the very text of 357, which is valid",
          372, "called valid, with a character in it that base64url has not; refused here",
          373, "called valid, with a character in it that base64url has not; refused here");

  private static final Set<Integer> REFUSED_THOUGH_VALID = Set.of(372, 373);

  private final List<Vector> vectors = read();

  /**
   * One case.
   *
   * @param key of the group that it stands in
   */
  private record Vector(int id, JsonNode key, String token, boolean valid) {
    boolean isOurs() {
      return key.path("kty").asText().equals("oct") && key.path("alg").asText().equals("HS256");
    }

    byte[] keyBytes() {
      // Where the key is a public one, its modulus or coordinate: what confused verifiers take
      String bytes =
          Stream.of("k", "n", "x")
              .map(it -> key.path(it).asText())
              .filter(it -> !it.isEmpty())
              .findFirst()
              .orElseThrow();
      return Base64.getUrlDecoder().decode(bytes);
    }
  }

  @Test
  void all_of_them_are_there() {
    assertThat(vectors).hasSize(401);
    assertThat(vectors).filteredOn(Vector::isOurs).hasSize(40);
    assertThat(vectors).extracting(Vector::id).containsAll(DEVIATIONS.keySet());
  }

  @Test
  void those_of_our_algorithm_are_accepted_and_refused_as_they_should_be() {
    List<Integer> other =
        vectors.stream()
            .filter(Vector::isOurs)
            .filter(it -> isSigned(it) != it.valid())
            .map(Vector::id)
            .toList();

    assertThat(other).containsExactlyInAnyOrderElementsOf(DEVIATIONS.keySet());
    assertThat(vectors)
        .filteredOn(it -> isSigned(it) != it.valid() && it.valid() && it.isOurs())
        .extracting(Vector::id)
        .containsExactlyInAnyOrderElementsOf(REFUSED_THOUGH_VALID);
  }

  @Test
  void what_is_accepted_though_called_invalid_is_the_text_of_a_valid_one() {
    Map<Integer, String> texts = vectors.stream().collect(toMap(Vector::id, Vector::token));

    assertThat(texts.get(367)).isEqualTo(texts.get(357));
    assertThat(texts.get(370)).isEqualTo(texts.get(357));
  }

  @Test
  void those_of_another_algorithm_are_refused_even_when_their_key_is_known() {
    assertThat(vectors).filteredOn(it -> !it.isOurs()).hasSize(361).noneMatch(this::isSigned);
  }

  @Test
  void none_of_them_is_an_access_token() {
    AccessTokens tokens =
        new AccessTokens(
            SigningKeys.of("hs256-key", keys()),
            "taskeri",
            "taskeri",
            Duration.ofMinutes(10),
            Clock.systemUTC());

    assertThat(vectors)
        .allSatisfy(
            it ->
                assertThatThrownBy(() -> tokens.verify(it.token()))
                    .isInstanceOf(Unauthenticated.class));
  }

  /** Whether the signature holds, for the key of its group, in the form that we demand. */
  private boolean isSigned(Vector vector) {
    JwtParser parser =
        AccessTokens.signatures(header -> new SecretKeySpec(vector.keyBytes(), "HmacSHA256"))
            .build();
    try {
      CompactForm.require(vector.token());
      return parser.parseSignedContent(vector.token()).getPayload() != null;
    } catch (JwtException | IllegalArgumentException | RequestProblem refused) {
      return false;
    }
  }

  /** Each key that is long enough, under the id by which its tokens name it. */
  private Map<String, byte[]> keys() {
    return vectors.stream()
        .filter(it -> it.key().path("kid").asText().matches("[A-Za-z0-9._-]+"))
        .filter(it -> it.keyBytes().length >= SigningKeys.LEAST_BYTES)
        .collect(toMap(it -> it.key().path("kid").asText(), Vector::keyBytes, (one, same) -> one));
  }

  private static List<Vector> read() {
    try (InputStream file =
        Objects.requireNonNull(
            WycheproofTest.class.getResourceAsStream("/wycheproof/json_web_signature_test.json"))) {
      List<Vector> vectors = new ArrayList<>();
      for (JsonNode group : Json.read(file.readAllBytes()).get("testGroups")) {
        JsonNode key =
            group.path("public").isMissingNode() ? group.get("private") : group.get("public");
        for (JsonNode test : group.get("tests")) {
          vectors.add(
              new Vector(
                  test.get("tcId").asInt(),
                  key,
                  test.get("jws").asText(),
                  test.get("result").asText().equals("valid")));
        }
      }
      return vectors;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
