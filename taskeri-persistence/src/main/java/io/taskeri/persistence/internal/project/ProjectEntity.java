package io.taskeri.persistence.internal.project;

import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as a row. Public, because queries of other packages name it. */
@Entity(name = "Project")
@Table(name = "projects")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
public class ProjectEntity {
  @Id UUID id;

  @Column(updatable = false)
  String key;

  String name;
  String sortName;
  String description;

  @Enumerated(EnumType.STRING)
  ProjectStatus status;

  @Enumerated(EnumType.STRING)
  Visibility visibility;

  @Nullable UUID leadId;
  @Nullable LocalDate startDate;
  @Nullable LocalDate endDate;
  @Nullable Instant archivedAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static ProjectEntity from(Project project) {
    ProjectDetails details = project.details();
    ProjectEntity entity = new ProjectEntity();
    entity.id = project.id().value();
    entity.key = project.key().value();
    entity.name = details.name();
    entity.sortName = ProjectSort.NAME.key(project);
    entity.description = details.description();
    entity.status = details.status();
    entity.visibility = details.visibility();
    entity.leadId = details.lead() == null ? null : details.lead().value();
    entity.startDate = details.startDate();
    entity.endDate = details.endDate();
    entity.archivedAt = project.archivedAt();
    entity.createdAt = project.revision().createdAt();
    entity.updatedAt = project.revision().updatedAt();
    entity.version = project.revision().version();
    return entity;
  }

  Project toDomain() {
    return new Project(
        new ProjectId(id),
        new ProjectKey(key),
        new ProjectDetails(
            name,
            description,
            status,
            visibility,
            leadId == null ? null : new UserId(leadId),
            startDate,
            endDate),
        archivedAt,
        new Revision(version, createdAt, updatedAt));
  }
}
