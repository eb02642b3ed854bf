package io.taskeri.application.memory;

import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.application.port.TeamRepository;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The teams of one tenant. */
record InMemoryTeams(TenantData data) implements TeamRepository {
  @Override
  public Optional<Team> find(TeamId id) {
    return Optional.ofNullable(data.teams().get(id));
  }

  @Override
  public Optional<Team> lock(TeamId id) {
    return find(id);
  }

  @Override
  public Page<Team> list(GroupFilter filter, PageRequest<TeamSort> request) {
    return Paging.page(
        data.teams().values().stream().filter(it -> fits(it, filter)).toList(), request);
  }

  private boolean fits(Team team, GroupFilter filter) {
    return (filter.departments().isEmpty()
            || filter.departments().stream().anyMatch(it -> it.equals(team.details().department())))
        && (filter.members().isEmpty()
            || filter.members().stream().anyMatch(it -> data.isMember(team.id(), it)))
        && filter.words().areIn(team.details().name());
  }

  @Override
  public void add(Team team) {
    requireFree(team);
    data.teams().put(team.id(), team);
  }

  @Override
  public void save(Team team) {
    requireFree(team);
    Versions.replace(data.teams(), team.id(), team, Team::revision);
  }

  private void requireFree(Team team) {
    if (data.teams().values().stream()
        .anyMatch(
            it ->
                !it.id().equals(team.id()) && it.details().name().equals(team.details().name()))) {
      throw new Conflict(ErrorCode.TEAM_NAME_TAKEN, "There is a team with this name.");
    }
  }

  @Override
  public List<Subject> detach(DepartmentId department, Instant now) {
    List<Team> detached =
        data.teams().values().stream()
            .filter(it -> department.equals(it.details().department()))
            .map(it -> it.change(it.details().partOf(null), now))
            .toList();
    detached.forEach(it -> data.teams().put(it.id(), it));
    return detached.stream().map(Subject::of).toList();
  }

  @Override
  public void delete(Team team) {
    data.teams().remove(team.id());
    data.members().keySet().removeIf(it -> it.group().equals(team.id()));
  }

  @Override
  public MemberRepository<TeamId> members() {
    return new InMemoryMembers<>(data, data.teams(), InMemoryTeams::leaderless, Subject::of);
  }

  private static Optional<Team> leaderless(Team group, UserId user, Instant now) {
    return user.equals(group.details().lead())
        ? Optional.of(group.change(group.details().ledBy(null), now))
        : Optional.empty();
  }
}
