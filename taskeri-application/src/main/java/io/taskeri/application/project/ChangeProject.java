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
