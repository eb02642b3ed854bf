package io.taskeri.application.organization;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.user.UserId;

/** What is to be different about a team. */
public record ChangeTeam(
    Patch<String> name,
    Patch<String> description,
    Patch<DepartmentId> department,
    Patch<UserId> lead) {
  TeamDetails applyTo(TeamDetails current) {
    String text = description.applyTo(current.description());
    return new TeamDetails(
        name.applyToRequired("/name", current.name()),
        text == null ? "" : text,
        department.applyTo(current.department()),
        lead.applyTo(current.lead()));
  }
}
