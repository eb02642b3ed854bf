package io.taskeri.application.label;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.label.LabelDetails;

/** What is to be different about a label. */
public record ChangeLabel(Patch<String> name, Patch<String> color) {
  LabelDetails applyTo(LabelDetails current) {
    Violations violations = new Violations();
    String newName = violations.check("", () -> name.applyToRequired("/name", current.name()));
    String newColor = violations.check("", () -> color.applyToRequired("/color", current.color()));
    violations.throwIfAny();
    return new LabelDetails(newName, newColor);
  }
}
