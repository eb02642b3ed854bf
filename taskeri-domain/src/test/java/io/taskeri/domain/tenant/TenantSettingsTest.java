package io.taskeri.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSettingsTest {
  @ParameterizedTest
  @CsvSource({"en, en", "de-at, de-AT", "ZH-hant-tw, zh-Hant-TW", "sr-Latn, sr-Latn"})
  void a_locale_is_written_as_a_language_tag(String tag, String kept) {
    assertThat(TenantSettings.locale(tag).toLanguageTag()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "xx", "de_AT", "english", "und", "*", "x-private", "DE-", "-de", "tlh"})
  void anything_else_is_no_locale(String tag) {
    assertUnknown(tag);
  }

  @Test
  void a_locale_that_goes_on_and_on_is_none() {
    assertUnknown("de" + "-x" + "-abcdefgh".repeat(1000));
  }

  private static void assertUnknown(String tag) {
    assertThatThrownBy(() -> TenantSettings.locale(tag))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo("unknown-locale"));
  }
}
