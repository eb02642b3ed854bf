package io.taskeri.domain.project;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Dates;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a project and may change.
 *
 * @param name 1 to 100 characters
 * @param description Markdown, up to 64 KiB
 * @param lead the user who answers for it, if any
 * @param endDate not before {@code startDate}
 */
public record ProjectDetails(
    String name,
    String description,
    ProjectStatus status,
    Visibility visibility,
    @Nullable UserId lead,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate) {

  /**
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public ProjectDetails {
    Objects.requireNonNull(status);
    Objects.requireNonNull(visibility);
    Violations violations = new Violations();
    String givenName = name;
    String givenDescription = description;
    name = violations.check("/name", () -> Text.name(givenName));
    description = violations.check("/description", () -> Text.markdown(givenDescription));
    LocalDate givenStart = startDate;
    LocalDate givenEnd = endDate;
    startDate = violations.check("/startDate", () -> Dates.check(givenStart));
    endDate = violations.check("/endDate", () -> Dates.check(givenEnd));
    if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
      violations.add("/endDate", "before-start", "must not be before the start date");
    }
    violations.throwIfAny();
  }

  /** The same without a lead. */
  public ProjectDetails leaderless() {
    return new ProjectDetails(name, description, status, visibility, null, startDate, endDate);
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(ProjectDetails other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("description", description, other.description)
        .field("status", status, other.status)
        .field("visibility", visibility.word(), other.visibility.word())
        .field("leadId", lead, other.lead)
        .field("startDate", startDate, other.startDate)
        .field("endDate", endDate, other.endDate)
        .changes();
  }
}
