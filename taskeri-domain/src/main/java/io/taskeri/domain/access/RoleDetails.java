package io.taskeri.domain.access;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Ids;
import io.taskeri.domain.text.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people decide about a role and may change.
 *
 * @param name 1 to 100 characters, unique in the tenant
 * @param description up to 1,000 characters
 * @param permissions codes of the catalogue
 */
public record RoleDetails(String name, String description, Set<String> permissions) {
  public RoleDetails {
    permissions = Set.copyOf(permissions);
  }

  /**
   * What somebody chooses now.
   *
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public static RoleDetails chosen(
      String name, String description, List<String> permissions, Catalogue catalogue) {
    Violations violations = new Violations();
    String line = violations.check("/name", () -> name(name));
    String text = violations.check("/description", () -> Text.description(description));
    Set<String> codes =
        violations.check("/permissions", () -> catalogue.chosen(List.copyOf(permissions)));
    violations.throwIfAny();
    return new RoleDetails(line, text, codes);
  }

  /** No id, because roles are given by name or id. */
  private static String name(String text) {
    String name = Text.name(text);
    if (Ids.parse(name).isPresent()) {
      throw new InvalidInput("malformed", "must not have the form of an id");
    }
    return name;
  }

  /** What differs in the other; each permission that was added or taken away on its own. */
  public List<FieldChange> changesTo(RoleDetails other) {
    var comparison =
        new FieldChange.Comparison()
            .field("name", name, other.name)
            .field("description", description, other.description);
    differences(permissions, other.permissions)
        .forEach(
            it ->
                comparison.field(
                    "permissions",
                    permissions.contains(it) ? it : null,
                    other.permissions.contains(it) ? it : null));
    return comparison.changes();
  }

  /** The permissions that only one of the two has. */
  static Set<String> differences(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    all.removeIf(it -> one.contains(it) && other.contains(it));
    return all;
  }
}
