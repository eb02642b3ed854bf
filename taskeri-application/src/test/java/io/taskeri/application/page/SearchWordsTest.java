package io.taskeri.application.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {
  @Test
  void all_but_letters_and_digits_parts_words() {
    assertThat(SearchWords.of(" Ada-Marie  O'Neill_2 ").words())
        .containsExactly("ada", "marie", "o", "neill", "2");
    assertThat(SearchWords.of("Gro\u0308ße हिन्दी 東京").words())
        .containsExactly("größe", "हिन्दी", "東京");
  }

  @Test
  void each_word_begins_a_word_of_what_is_found() {
    SearchWords words = SearchWords.of("wor HEL");
    assertThat(words.areIn("Hello, world")).isTrue();
    assertThat(words.areIn("Hello")).isFalse();
    assertThat(words.areIn("Othello sword")).isFalse();
    assertThat(SearchWords.none().areIn("")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%", "_", "'", "\\", "* & | ! ( ) : <->", "\u200b"})
  void signs_alone_are_no_words(String text) {
    assertCode(text, "required");
  }

  @Test
  void words_have_a_limit_in_number_and_length() {
    assertThat(SearchWords.of("a ".repeat(30)).words()).hasSize(30);
    assertThat(SearchWords.of("a".repeat(200)).words()).hasSize(1);
    assertCode("a ".repeat(31), "too-long");
    assertCode("a".repeat(201), "too-long");
    assertCode("a\u0000b", "illegal-character");
    assertCode("a\ud800", "illegal-character");
  }

  private static void assertCode(String text, String code) {
    assertThatThrownBy(() -> SearchWords.of(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo(code));
  }
}
