package io.taskeri.application.project;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;

/** What is to be different about a project. */
public record ChangeProject(
    Patch<String> name,
    Patch<String> description,
    Patch<ProjectStatus> status,
    Patch<Visibility> visibility,
    Patch<UserId> lead,
    Patch<LocalDate> startDate,
    Patch<LocalDate> endDate) {

  /** Nothing, to begin with. */
  public static ChangeProject nothing() {
    return new ChangeProject(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }

  /** The same with another name. */
  public ChangeProject name(String text) {
    return new ChangeProject(
        Patch.set(text), description, status, visibility, lead, startDate, endDate);
  }

  /** The same, to be seen by others or not. */
  public ChangeProject visibility(Visibility wanted) {
    return new ChangeProject(
        name, description, status, Patch.set(wanted), lead, startDate, endDate);
  }

  /** The same with another lead. */
  public ChangeProject lead(UserId wanted) {
    return new ChangeProject(
        name, description, status, visibility, Patch.set(wanted), startDate, endDate);
  }

  ProjectDetails applyTo(ProjectDetails current) {
    Violations violations = new Violations();
    String newName = violations.check("", () -> name.applyToRequired("/name", current.name()));
    ProjectStatus newStatus =
        violations.check("", () -> status.applyToRequired("/status", current.status()));
    Visibility newVisibility =
        violations.check("", () -> visibility.applyToRequired("/visibility", current.visibility()));
    violations.throwIfAny();
    String text = description.applyTo(current.description());
    return new ProjectDetails(
        newName,
        text == null ? "" : text,
        newStatus,
        newVisibility,
        lead.applyTo(current.lead()),
        startDate.applyTo(current.startDate()),
        endDate.applyTo(current.endDate()));
  }
}
