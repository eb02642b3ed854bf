package io.taskeri.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final LabelDetails BUG = new LabelDetails("bug", "#cf222e");
  private final Label label = Label.create(new LabelId(UUID.randomUUID()), BUG, NOW);

  @Test
  void names_and_colours_are_cleaned() {
    assertThat(new LabelDetails(" bug ", "#CF222E")).isEqualTo(BUG);
  }

  @ParameterizedTest
  @ValueSource(strings = {",bug", "a,b", ";bug", "a;b"})
  void a_name_holds_nothing_that_parts_labels_in_lists(String name) {
    assertBroken(name, "#cf222e", "/name illegal-character");
  }

  @Test
  void every_rule_that_is_broken_is_named() {
    assertBroken(" ", "red", "/name required", "/color malformed");
  }

  @Test
  void a_change_raises_the_version_and_none_is_none() {
    assertThat(label.change(BUG, NOW)).isSameAs(label);
    Label changed = label.change(new LabelDetails("fault", "#57606a"), NOW.plusSeconds(1));
    assertThat(changed.id()).isEqualTo(label.id());
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(BUG.changesTo(changed.details()))
        .containsExactly(
            new FieldChange("name", "bug", "fault"),
            new FieldChange("color", "#cf222e", "#57606a"));
  }

  @Test
  void a_task_has_its_labels_once_each_in_the_order_of_their_names() {
    AssignedLabel bug = AssignedLabel.of(label);
    AssignedLabel apple = assigned("Apple");
    AssignedLabel lower = assigned("apple");
    AssignedLabel zoo = assigned("Zoo");
    List<AssignedLabel> ordered = AssignedLabel.inOrder(List.of(zoo, lower, bug, apple, bug));
    assertThat(ordered).containsExactly(apple, lower, bug, zoo);
    assertThat(AssignedLabel.names(ordered)).isEqualTo("Apple, apple, bug, Zoo");
    assertThat(AssignedLabel.names(List.of())).isNull();
  }

  private static AssignedLabel assigned(String name) {
    return new AssignedLabel(new LabelId(UUID.randomUUID()), name);
  }

  private static void assertBroken(String name, String color, String... violations) {
    assertThatThrownBy(() -> new LabelDetails(name, color))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(violations));
  }
}
