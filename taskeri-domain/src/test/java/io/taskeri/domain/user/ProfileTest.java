package io.taskeri.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void is_cleaned() {
    assertThat(Profile.chosen(" Ada ", " Chief\u2003", PARIS, "#FFaa00"))
        .isEqualTo(new Profile("Ada", "Chief", PARIS, "#ffaa00"));
    assertThat(Profile.chosen("Ada", null, null, "#000000").title()).isNull();
  }

  @Test
  void begins_with_a_colour_that_the_id_decides() {
    UserId id = new UserId(UUID.randomUUID());
    assertThat(Profile.initial(id, "Ada")).isEqualTo(Profile.initial(id, "Ada"));
    assertThat(Profile.initial(id, "Ada").avatarColor()).matches("#[0-9a-f]{6}");
  }

  @Test
  void every_rule_that_it_breaks_is_named() {
    assertThatThrownBy(() -> Profile.chosen("", "x".repeat(101), null, "#fff"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(
                        "/name required", "/title too-long", "/avatarColor malformed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "1f6feb", "#1f6fe", "#1f6feb0", "#1g6feb", "#1f6feb\n"})
  void a_colour_has_six_hexadecimal_digits(String color) {
    assertThatThrownBy(() -> Profile.chosen("Ada", null, null, color))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void what_differs_is_told_field_by_field() {
    Profile before = new Profile("Ada", null, PARIS, "#000000");
    Profile after = new Profile("Ada L.", "Chief", null, "#000000");
    assertThat(before.changesTo(after))
        .containsExactly(
            new FieldChange("name", "Ada", "Ada L."),
            new FieldChange("title", null, "Chief"),
            new FieldChange("timeZone", "Europe/Paris", null));
    assertThat(before.changesTo(before)).isEmpty();
  }
}
