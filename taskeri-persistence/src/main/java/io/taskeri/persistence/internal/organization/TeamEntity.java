package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.TeamSort;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team as a row; its members are rows of their own. */
@Entity(name = "Team")
@Table(name = "teams")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class TeamEntity {
  @Id UUID id;
  String name;
  String sortName;
  String description;
  @Nullable UUID departmentId;
  @Nullable UUID leadId;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static TeamEntity from(Team team) {
    TeamDetails details = team.details();
    TeamEntity entity = new TeamEntity();
    entity.id = team.id().value();
    entity.name = details.name();
    entity.sortName = TeamSort.NAME.key(team);
    entity.description = details.description();
    entity.departmentId = details.department() == null ? null : details.department().value();
    entity.leadId = details.lead() == null ? null : details.lead().value();
    entity.createdAt = team.revision().createdAt();
    entity.updatedAt = team.revision().updatedAt();
    entity.version = team.revision().version();
    return entity;
  }

  Team toDomain() {
    return new Team(
        new TeamId(id),
        new TeamDetails(
            name,
            description,
            departmentId == null ? null : new DepartmentId(departmentId),
            leadId == null ? null : new UserId(leadId)),
        new Revision(version, createdAt, updatedAt));
  }
}
