package io.taskeri.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @CsvSource({
    "Ada@Example.ORG, ada@example.org",
    "' a+b_c@x-y.example ', a+b_c@x-y.example",
    "o'brien@example.org, o'brien@example.org",
    "jörg@müller.example, jörg@müller.example",
    "root@localhost, root@localhost"
  })
  void is_kept_in_lower_case(String text, String kept) {
    assertThat(new EmailAddress(text)).hasToString(kept);
  }

  @Test
  void is_kept_in_normalization_form_c() {
    assertThat(new EmailAddress("jo\u0308rg@example.org"))
        .isEqualTo(new EmailAddress("jörg@example.org"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "a da@example.org",
        "ada@exa mple.org",
        "a@b@c",
        "ada@-example.org",
        "ada@example.org.",
        "ada@a..b",
        "ada..b@example.org",
        "<ada@x.org>",
        "ada@x.org\nbcc: all@x.org",
        "a\u200bda@example.org",
        "ada@exam\u200bple.org",
        "ada@example.org\u202e",
        "ada@example.org\u0000"
      })
  void refuses_another_form(String text) {
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void has_at_most_254_characters() {
    String longest = "a@" + "b".repeat(252);
    assertThat(new EmailAddress(longest)).hasToString(longest);
    assertThatThrownBy(() -> new EmailAddress(longest + "b")).hasMessageContaining("254");
  }

  @Test
  void is_nfc_also_where_only_the_small_letter_is_composed() {
    assertThat(new EmailAddress("J\u030can@acme.test").value()).isEqualTo("\u01f0an@acme.test");
  }
}
