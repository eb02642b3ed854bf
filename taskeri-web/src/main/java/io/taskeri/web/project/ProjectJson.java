package io.taskeri.web.project;

import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project. */
record ProjectJson(
    UUID id,
    String key,
    String name,
    String description,
    ProjectStatus status,
    String visibility,
    @Nullable UUID leadId,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Instant archivedAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static ProjectJson of(Project project) {
    ProjectDetails details = project.details();
    UserId lead = details.lead();
    return new ProjectJson(
        project.id().value(),
        project.key().value(),
        details.name(),
        details.description(),
        details.status(),
        details.visibility().word(),
        lead == null ? null : lead.value(),
        details.startDate(),
        details.endDate(),
        project.archivedAt(),
        project.revision().createdAt(),
        project.revision().updatedAt(),
        project.revision().version());
  }
}
