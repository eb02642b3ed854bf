package io.taskeri.web.organization;

import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A team. */
record TeamJson(
    UUID id,
    String name,
    String description,
    @Nullable UUID departmentId,
    @Nullable UUID leadId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static TeamJson of(Team team) {
    TeamDetails details = team.details();
    DepartmentId department = details.department();
    UserId lead = details.lead();
    return new TeamJson(
        team.id().value(),
        details.name(),
        details.description(),
        department == null ? null : department.value(),
        lead == null ? null : lead.value(),
        team.revision().createdAt(),
        team.revision().updatedAt(),
        team.revision().version());
  }
}
