package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.label.ChangeLabel;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelDetails;
import io.taskeri.domain.label.LabelId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The labels of an organization have names that no two share. */
public interface LabelContract extends StorageContract {
  @Test
  default void a_label_holds_what_was_chosen_and_has_a_colour_anyway() {
    Company acme = company();
    Label made = create(acme, "  Grüße 🎉 ", "#D4A72C");
    assertThat(made.details()).isEqualTo(new LabelDetails("Grüße 🎉", "#d4a72c"));
    assertThat(acme.taskeri().labels().get(acme.ada(), made.id())).isEqualTo(made);
    assertThat(acme.label("plain").details().color()).matches("#[0-9a-f]{6}");
  }

  @Test
  default void each_rule_that_a_label_breaks_is_named() {
    Company acme = company();
    var labels = acme.taskeri().labels();
    assertInvalid(
        () -> labels.create(acme.ada(), new CreateLabel("x".repeat(300), "red")),
        "/name too-long",
        "/color malformed");
    assertInvalid(() -> acme.label("a,b"), "/name illegal-character");
    assertInvalid(() -> acme.label("a;b"), "/name illegal-character");
    assertInvalid(() -> acme.label(" "), "/name required");
    Label billing = acme.label("billing");
    assertInvalid(
        () ->
            labels.change(
                acme.ada(), billing.id(), new ChangeLabel(Patch.clear(), Patch.clear()), any()),
        "/name required",
        "/color required");
  }

  @Test
  default void no_two_labels_have_one_name() {
    Company acme = company();
    acme.label("billing");
    Label other = acme.label("Billing");
    assertCode(() -> acme.label(" billing"), ErrorCode.LABEL_NAME_TAKEN);
    assertCode(() -> rename(acme, other, "billing"), ErrorCode.LABEL_NAME_TAKEN);
    assertThat(rename(acme, other, "Billing")).isEqualTo(other);
  }

  @Test
  default void who_may_manage_labels_does_and_everybody_sees_them() {
    Company acme = company();
    var labels = acme.taskeri().labels();
    var eve = acme.as(acme.add("Eve", Role.MANAGER));
    var bob = acme.as(acme.employee("Bob"));
    var nobody = acme.allowed("Nobody");
    Label made = labels.create(eve, new CreateLabel("made by Eve", null));
    assertThat(labels.get(bob, made.id())).isEqualTo(made);
    assertThat(labels.list(bob, SearchWords.none(), byName()).items()).containsExactly(made);
    assertForbidden(() -> labels.create(bob, new CreateLabel("x", null)));
    assertForbidden(() -> labels.change(bob, made.id(), named("x"), any()));
    assertForbidden(() -> labels.delete(bob, made.id(), any()));
    assertForbidden(() -> labels.get(nobody, made.id()));
    assertForbidden(() -> labels.list(nobody, SearchWords.none(), byName()));
    assertNotFound(() -> labels.get(company().ada(), made.id()));
  }

  @Test
  default void a_change_decided_on_an_old_version_is_refused() {
    Company acme = company();
    var labels = acme.taskeri().labels();
    Label old = acme.label("old");
    Label changed = labels.change(acme.ada(), old.id(), named("new"), OptionalLong.of(1));
    assertThat(changed.revision().version()).isEqualTo(2);
    assertCode(
        () -> labels.change(acme.ada(), old.id(), named("newer"), OptionalLong.of(1)),
        ErrorCode.STALE);
    assertCode(() -> labels.delete(acme.ada(), old.id(), OptionalLong.of(1)), ErrorCode.STALE);
    labels.delete(acme.ada(), old.id(), OptionalLong.of(2));
    assertNotFound(() -> labels.get(acme.ada(), old.id()));
    assertNotFound(() -> labels.delete(acme.ada(), new LabelId(Sample.id()), any()));
  }

  @Test
  default void labels_are_found_by_their_words_in_either_order_page_by_page() {
    Company acme = company();
    for (String name : List.of("b", "C tag", "a", "c-tags")) {
      acme.label(name);
    }
    assertThat(names(acme, SearchWords.none(), byName()))
        .containsExactly("a", "b", "C tag", "c-tags");
    assertThat(names(acme, SearchWords.none(), PageRequest.by(LabelSort.CREATED_AT).reversed()))
        .containsExactly("c-tags", "a", "C tag", "b");
    assertThat(names(acme, SearchWords.of("TAG c"), byName())).containsExactly("C tag", "c-tags");
  }

  @Test
  default void a_label_repeated_with_its_key_is_created_once_and_all_is_history() {
    Company acme = company();
    History history = new History(acme);
    history.next();
    var labels = acme.taskeri().labels();
    var command = new CreateLabel("billing", "#000000");
    var key = Optional.of(new RetryKey("ada POST /labels", "key", "print"));
    Label made = labels.create(acme.ada(), command, key).value();
    assertThat(labels.create(acme.ada(), command, key).value()).isEqualTo(made);
    rename(acme, made, "invoices");
    labels.delete(acme.ada(), made.id(), any());
    assertThat(history.next())
        .containsExactly("LABEL CREATED", "LABEL CHANGED name billing>invoices", "LABEL DELETED");
    assertThat(history.last().subject().name()).isEqualTo("invoices");
  }

  private static Label create(Company acme, String name, String color) {
    return acme.taskeri().labels().create(acme.ada(), new CreateLabel(name, color));
  }

  private static Label rename(Company acme, Label label, String name) {
    return acme.taskeri().labels().change(acme.ada(), label.id(), named(name), any());
  }

  private static ChangeLabel named(String name) {
    return new ChangeLabel(Patch.set(name), Patch.keep());
  }

  private static PageRequest<LabelSort> byName() {
    return PageRequest.by(LabelSort.NAME);
  }

  private static List<String> names(
      Company acme, SearchWords words, PageRequest<LabelSort> request) {
    return Pages.all(request.limit(2), it -> acme.taskeri().labels().list(acme.ada(), words, it))
        .stream()
        .map(it -> it.details().name())
        .toList();
  }
}
