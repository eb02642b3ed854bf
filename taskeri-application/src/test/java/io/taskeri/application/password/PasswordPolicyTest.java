package io.taskeri.application.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "elevenchars, too-short",
    "Password1234, too-common",
    "aaabbbcccaaa, too-common",
    "'nul\u0000 in the middle', illegal-character"
  })
  void refuses_what_is_easily_guessed(String password, String code) {
    assertThatThrownBy(() -> PasswordPolicy.check(password))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"twelve chars", "🙂🙃😀😃🙂🙃😀😃🙂🙃😀😃", "  spaces count "})
  void accepts_what_is_long_enough_whatever_it_is_made_of(String password) {
    assertThat(PasswordPolicy.check(password)).isEqualTo(password);
  }

  @Test
  void counts_to_256_characters_and_no_further() {
    String longest = "abcd".repeat(64);
    assertThat(PasswordPolicy.check(longest)).isEqualTo(longest);
    assertThatThrownBy(() -> PasswordPolicy.check(longest + "e")).hasMessageContaining("256");
  }
}
