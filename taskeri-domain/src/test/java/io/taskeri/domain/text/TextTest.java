package io.taskeri.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
  @Test
  void a_line_is_stripped_and_normalized() {
    assertThat(Text.name("  Gro\u0308ße\u2003")).isEqualTo("Größe");
  }

  @Test
  void characters_are_counted_not_units_of_utf_16() {
    String hundred = "🎉".repeat(100);
    assertThat(Text.name(hundred)).isEqualTo(hundred);
    assertThatThrownBy(() -> Text.name(hundred + "x")).hasMessageContaining("100");
    assertThatThrownBy(() -> Text.line("🎉", 2, 3)).hasMessageContaining("at least 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud800b", "\udc00", "a\ud800"})
  void what_cannot_be_stored_is_refused(String text) {
    assertCode(() -> Text.markdown(text));
    assertCode(() -> Text.name(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0007b", "a\u0085b"})
  void a_line_has_no_control_characters_but_markdown_may(String text) {
    assertCode(() -> Text.name(text));
    assertThat(Text.markdown(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u2028b", "a\u2029b"})
  void a_line_is_one_line_for_unicode_too(String text) {
    assertCode(() -> Text.name(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u200b",
        "\u2060\u200d",
        "\u00ad",
        "\u202e",
        "\ufeff",
        "\ufe0f",
        "\u0301",
        "\u034f",
        "\u115f",
        "\u1160",
        "\u3164",
        "\uffa0",
        "\u2800",
        "\u3164 \u2800"
      })
  void a_name_that_nobody_can_see_is_none(String text) {
    assertThatThrownBy(() -> Text.name(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo("required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0939\u093f\u0928\u094d\u0926\u0940", "👩‍👩‍👧", "❤️", "דנה", "-", "김"})
  void a_name_may_be_made_of_any_script_and_signs(String text) {
    assertThat(Text.name(text)).isEqualTo(text);
  }

  @Test
  void a_description_has_at_most_1000_characters_on_any_number_of_lines() {
    String most = "🎉".repeat(998) + "\nx";
    assertThat(Text.description(" " + most + "\r\n")).isEqualTo(most);
    assertThat(Text.description(" \n ")).isEmpty();
    assertThatThrownBy(() -> Text.description(most + "x")).hasMessageContaining("1000");
    assertCode(() -> Text.description("a\u0007b"));
    assertCode(() -> Text.description("a\u0000b"));
  }

  @Test
  void markdown_has_at_most_64_kib_in_utf_8() {
    String most = "ä".repeat(32 * 1024);
    assertThat(Text.markdown(most)).isEqualTo(most);
    assertThatThrownBy(() -> Text.markdown(most + "x")).hasMessageContaining("65536");
  }

  @Test
  void an_id_has_all_of_its_digits() {
    UUID id = UUID.randomUUID();
    assertThat(Ids.parse(id.toString())).contains(id);
    assertThat(Ids.parse("1-1-1-1-1")).isEmpty();
  }

  @Test
  void a_digest_is_the_one_of_the_standard() {
    assertThat(Digest.sha256("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static void assertCode(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations().get(0).code()).isEqualTo("illegal-character"));
  }
}
