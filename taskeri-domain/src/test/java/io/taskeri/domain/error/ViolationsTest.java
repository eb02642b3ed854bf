package io.taskeri.domain.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.text.Text;
import org.junit.jupiter.api.Test;

class ViolationsTest {
  @Test
  void every_broken_rule_is_named_with_its_place() {
    Violations violations = new Violations();
    assertThat(violations.check("/name", () -> Text.name("fine"))).isEqualTo("fine");
    assertThat(violations.check("/admin", () -> nested())).isNull();
    violations.add("/slug", "taken", "is taken");
    assertThatThrownBy(violations::throwIfAny)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(Violation::field)
                    .containsExactly("/admin/name", "/slug"))
        .hasMessage("/admin/name: must not be empty; /slug: is taken");
  }

  @Test
  void nothing_happens_when_all_is_well() {
    new Violations().throwIfAny();
  }

  @Test
  void codes_are_stable_text() {
    assertThat(ErrorCode.SLUG_TAKEN.code()).isEqualTo("slug-taken");
  }

  private static String nested() {
    Violations inner = new Violations();
    inner.check("/name", () -> Text.name(""));
    inner.throwIfAny();
    return "";
  }
}
