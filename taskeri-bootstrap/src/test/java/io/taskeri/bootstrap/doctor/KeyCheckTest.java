package io.taskeri.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef",
        "ChangeMe-Kp3vW9xQz7Lm2Rt5Yb8Nc4Hd6Jf",
        "your-256-bit-key-that-nobody-knows-yet",
        "mySuperSecretKeyForSigningTokens1234",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abababacabababacabadabababacabababacabad",
        "Kp3vW9xQz7LmKp3vW9xQz7LmKp3vW9xQz7Lm",
        "Kp3vW9xQz7Lm2Rt5Yb8Nc4H"
      })
  void a_key_of_an_example_or_a_pattern_is_a_problem(String key) {
    assertThat(KeyCheck.judge(key).verdict()).isEqualTo(Verdict.PROBLEM);
    assertThat(KeyCheck.judge(key).toString()).doesNotContain(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9f8b3c1d7e5a2046b8d3f1c79e0a5624", "Kp3vW9xQz7Lm2Rt5Yb8Nc4Hd6Jf1Gs0Ae"})
  void a_random_key_that_is_shorter_than_it_should_be_is_a_warning(String key) {
    assertThat(KeyCheck.judge(key).verdict()).isEqualTo(Verdict.WARNING);
  }

  @Test
  void a_long_random_key_is_well() {
    String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int seed = 0; seed < 200; seed++) {
      String key =
          new Random(seed)
              .ints(43, 0, letters.length())
              .mapToObj(it -> letters.substring(it, it + 1))
              .collect(Collectors.joining());
      assertThat(KeyCheck.judge(key).verdict()).as(key).isEqualTo(Verdict.OK);
    }
  }
}
