package io.taskeri.application.port;

import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The teams of one tenant. */
public interface TeamRepository {
  Optional<Team> find(TeamId id);

  /** Finds the team and holds it until the end of the transaction. */
  Optional<Team> lock(TeamId id);

  Page<Team> list(GroupFilter filter, PageRequest<TeamSort> request);

  /**
   * Keeps a new team.
   *
   * @throws io.taskeri.domain.error.Conflict when the name is taken
   */
  void add(Team team);

  /**
   * Keeps a changed team.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the name is taken
   */
  void save(Team team);

  /**
   * Takes all teams out of the department, and raises their versions.
   *
   * @return those teams
   */
  List<Subject> detach(DepartmentId department, Instant now);

  /** Deletes the team; its people stay, and belong to it no more. */
  void delete(Team team);

  /** Who belongs to which team. */
  MemberRepository<TeamId> members();
}
