package io.taskeri.application.access;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.access.Catalogue;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.error.Violations;
import java.util.List;

/**
 * What is to be different about a role.
 *
 * @param permissions all that it is to allow, as codes
 */
public record ChangeRole(
    Patch<String> name, Patch<String> description, Patch<List<String>> permissions) {
  RoleDetails applyTo(RoleDetails current, Catalogue catalogue) {
    Violations violations = new Violations();
    String newName = violations.check("", () -> name.applyToRequired("/name", current.name()));
    List<String> codes =
        violations.check(
            "",
            () -> permissions.applyToRequired("/permissions", List.copyOf(current.permissions())));
    violations.throwIfAny();
    String text = description.applyTo(current.description());
    return RoleDetails.chosen(newName, text == null ? "" : text, codes, catalogue);
  }
}
