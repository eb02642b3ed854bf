package io.taskeri.domain.organization;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a team and may change.
 *
 * @param name 1 to 100 characters, unique in the tenant
 * @param description up to 1,000 characters
 * @param department to which it belongs, if to any
 * @param lead the user who leads it, if any
 */
public record TeamDetails(
    String name, String description, @Nullable DepartmentId department, @Nullable UserId lead) {
  /**
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public TeamDetails {
    Violations violations = new Violations();
    String givenName = name;
    String givenDescription = description;
    name = violations.check("/name", () -> Text.name(givenName));
    description = violations.check("/description", () -> Text.description(givenDescription));
    violations.throwIfAny();
  }

  /** The same with another lead, or with none. */
  public TeamDetails ledBy(@Nullable UserId user) {
    return new TeamDetails(name, description, department, user);
  }

  /** The same in another department, or in none. */
  public TeamDetails partOf(@Nullable DepartmentId wanted) {
    return new TeamDetails(name, description, wanted, lead);
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(TeamDetails other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("description", description, other.description)
        .field("departmentId", department, other.department)
        .field("leadId", lead, other.lead)
        .changes();
  }
}
