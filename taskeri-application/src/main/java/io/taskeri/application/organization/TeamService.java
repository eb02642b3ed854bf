package io.taskeri.application.organization;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Teams and who belongs to them. Safe for use by several threads. */
public final class TeamService {
  private final Surroundings surroundings;

  public TeamService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Creates a team; its lead is its first member. */
  public Team create(TenantContext context, CreateTeam command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Team> create(TenantContext context, CreateTeam command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.TEAM_MANAGE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new TeamId(id))));
  }

  private static Team create(Change change, CreateTeam command) {
    TeamDetails details =
        new TeamDetails(
            command.name(), command.description(), command.department(), command.lead());
    requireDepartment(change, details.department(), null);
    change.requireActive("/leadId", details.lead(), null);
    Team team = Team.create(new TeamId(change.id()), details, change.now());
    change.unit().teams().add(team);
    change.created(Subject.of(team));
    members(change, team).addLeader(details.lead(), null);
    return team;
  }

  private static void requireDepartment(
      Change change, @Nullable DepartmentId wanted, @Nullable DepartmentId known) {
    if (wanted != null
        && !wanted.equals(known)
        && change.unit().departments().find(wanted).isEmpty()) {
      throw new InvalidInput("/departmentId", "not-found", "There is no such department.");
    }
  }

  private static Members<TeamId> members(Change change, Team team) {
    return new Members<>(change, change.unit().teams().members(), team.id(), Subject.of(team));
  }

  /** One team. */
  public Team get(TenantContext context, TeamId id) {
    return surroundings.read(context, unit -> find(unit, id));
  }

  private static Team find(TenantUnit unit, TeamId id) {
    unit.access().require(Permission.TEAM_READ);
    return unit.teams().find(id).orElseThrow(() -> new NotFound("team"));
  }

  /** The teams that fit. */
  public Page<Team> list(TenantContext context, GroupFilter filter, PageRequest<TeamSort> request) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.TEAM_READ);
          return unit.teams().list(filter, request);
        });
  }

  /**
   * Changes a team; a new lead becomes a member.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Team change(TenantContext context, TeamId id, ChangeTeam command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Team team = lock(change, id, expected);
          TeamDetails details = command.applyTo(team.details());
          if (!details.equals(team.details())) {
            requireDepartment(change, details.department(), team.details().department());
            UserId known = team.details().lead();
            change.requireActive("/leadId", details.lead(), known);
            members(change, team).addLeader(details.lead(), known);
          }
          return save(change, team, details);
        });
  }

  private static Team save(Change change, Team team, TeamDetails details) {
    Team changed = team.change(details, change.now());
    if (!changed.equals(team)) {
      change.unit().teams().save(changed);
      change.changed(Subject.of(changed), team.details().changesTo(details));
    }
    return changed;
  }

  /**
   * Deletes a team; its people stay, and belong to it no more.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, TeamId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Team team = lock(change, id, expected);
          change.unit().teams().delete(team);
          change.deleted(Subject.of(team), null);
          return team;
        });
  }

  private static Team lock(Change change, TeamId id, OptionalLong expected) {
    change.access().require(Permission.TEAM_MANAGE);
    Team team = change.unit().teams().lock(id).orElseThrow(() -> new NotFound("team"));
    team.revision().require(expected);
    return team;
  }

  /** Who belongs to the team. */
  public Page<Member> members(TenantContext context, TeamId id, PageRequest<MemberSort> request) {
    return surroundings.read(
        context, unit -> unit.teams().members().list(find(unit, id).id(), request));
  }

  /** Makes an active user a member; nothing changes when they are one already. */
  public Member addMember(TenantContext context, TeamId id, UserId user) {
    return surroundings.change(
        context, change -> members(change, lock(change, id, OptionalLong.empty())).add(user));
  }

  /** Takes a member out; a lead who leaves is so no longer. */
  public void removeMember(TenantContext context, TeamId id, UserId user) {
    surroundings.change(
        context,
        change -> {
          Team team = lock(change, id, OptionalLong.empty());
          members(change, team).remove(user);
          return user.equals(team.details().lead())
              ? save(change, team, team.details().ledBy(null))
              : team;
        });
  }
}
