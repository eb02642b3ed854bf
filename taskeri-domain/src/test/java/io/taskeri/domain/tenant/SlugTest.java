package io.taskeri.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @ValueSource(strings = {"abc", "a-1", "acme-gmbh", "a2345678901234567890123456789012345678-0"})
  void accepts_three_to_forty_characters(String text) {
    assertThat(new Slug(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "Acme",
        "1abc",
        "-abc",
        "abc-",
        "a_b",
        "a'b",
        "a\"b",
        "äöü",
        "abc\u0000",
        "abc\n",
        "a23456789012345678901234567890123456789-0"
      })
  void refuses_another_form(String text) {
    assertCode(text, "malformed");
  }

  @Test
  void what_is_chosen_or_looked_for_is_taken_as_it_is_where_it_has_the_form() {
    assertThat(Slug.chosen("acme")).isEqualTo(new Slug("acme"));
    assertThat(Slug.like("a--b")).contains(new Slug("a--b"));
    assertThat(Slug.like("admin")).contains(new Slug("admin"));
    assertThat(Slug.like("1")).isEmpty();
  }

  @Test
  void refuses_every_word_that_addresses_use() {
    Slug.RESERVED.forEach(it -> assertCode(it, "reserved"));
    assertThat(Slug.RESERVED).hasSize(14);
  }

  @Test
  void a_word_that_was_given_before_it_was_reserved_stays_a_slug() {
    assertThat(new Slug("admin")).hasToString("admin");
  }

  @ParameterizedTest
  @CsvSource({
    "Acme GmbH, acme-gmbh",
    "'  Größe & Söhne! ', grosse-sohne",
    "4 Fun, fun",
    "A very long name of an organization that does not end, a-very-long-name-of-an-organization-that"
  })
  void is_made_from_a_name(String name, String slug) {
    assertThat(Slug.fromName(name)).hasToString(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"株式会社", "A", "Admin", "123"})
  void asks_for_one_where_a_name_gives_none(String name) {
    assertThatThrownBy(() -> Slug.fromName(name))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo("required"));
  }

  private static void assertCode(String text, String code) {
    assertThatThrownBy(() -> Slug.chosen(text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid -> assertThat(invalid.violations().get(0).code()).isEqualTo(code));
  }
}
