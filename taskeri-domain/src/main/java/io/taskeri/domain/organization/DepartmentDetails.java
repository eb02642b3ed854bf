package io.taskeri.domain.organization;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a department and may change.
 *
 * @param name 1 to 100 characters, unique in the tenant
 * @param description up to 1,000 characters
 * @param head the user at its head, if any
 */
public record DepartmentDetails(String name, String description, @Nullable UserId head) {
  /**
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public DepartmentDetails {
    Violations violations = new Violations();
    String givenName = name;
    String givenDescription = description;
    name = violations.check("/name", () -> Text.name(givenName));
    description = violations.check("/description", () -> Text.description(givenDescription));
    violations.throwIfAny();
  }

  /** The same with another head, or with none. */
  public DepartmentDetails headedBy(@Nullable UserId user) {
    return new DepartmentDetails(name, description, user);
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(DepartmentDetails other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("description", description, other.description)
        .field("headId", head, other.head)
        .changes();
  }
}
