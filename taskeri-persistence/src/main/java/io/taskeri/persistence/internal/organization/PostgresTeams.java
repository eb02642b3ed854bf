package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.organization.TeamSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.application.port.TeamRepository;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The teams of the tenant to which the session was switched.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresTeams(StatelessSession session) implements TeamRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(TeamEntity.class);

  /** Native, because it tells what it changed. */
  private static final String DETACH =
      """
      WITH detached AS (
        UPDATE teams SET department_id = NULL, version = version + 1, updated_at = :now
        WHERE department_id = :department RETURNING id, name)
      SELECT d.id AS id, d.name AS name FROM detached d ORDER BY d.id
      """;

  @Override
  public Optional<Team> find(TeamId id) {
    return Optional.ofNullable(session.get(TeamEntity.class, id.value())).map(TeamEntity::toDomain);
  }

  @Override
  public Optional<Team> lock(TeamId id) {
    return Optional.ofNullable(
            session.get(TeamEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE))
        .map(TeamEntity::toDomain);
  }

  @Override
  public Page<Team> list(GroupFilter filter, PageRequest<TeamSort> request) {
    Conditions conditions = MemberTable.TEAM.conditions(filter);
    if (!filter.departments().isEmpty()) {
      conditions.and(
          "g.department_id = ANY (:departments)",
          "departments",
          filter.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
    }
    Keyset keyset = new Keyset(request, column(request.sort()), "g.id");
    OptionalLong total = keyset.total(session, "teams g", conditions);
    keyset.restrict(conditions);
    NativeQuery<TeamEntity> query =
        session.createNativeQuery(keyset.page("{g.*}", "teams g", conditions), TeamEntity.class);
    query.addEntity("g", TeamEntity.class);
    List<Team> found =
        conditions.bind(query).getResultList().stream().map(TeamEntity::toDomain).toList();
    return Page.of(found, request, total);
  }

  private static SortColumn column(TeamSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("g.sort_name");
      case CREATED_AT -> SortColumn.instant("g.created_at");
    };
  }

  @Override
  public void add(Team team) {
    session.insert(TeamEntity.from(team));
  }

  @Override
  public void save(Team team) {
    TeamEntity entity = TeamEntity.from(team);
    entity.version--;
    session.update(entity);
  }

  @Override
  public List<Subject> detach(DepartmentId department, Instant now) {
    NativeQuery<Object[]> query = session.createNativeQuery(DETACH, Object[].class);
    query.addScalar("id", UUID.class).addScalar("name", String.class);
    query.setParameter("department", department.value()).setParameter("now", now);
    return query.getResultList().stream()
        .map(it -> MemberTable.TEAM.subject((UUID) it[0], (String) it[1]))
        .toList();
  }

  @Override
  public void delete(Team team) {
    new OrganizationQueries_(session).deleteTeam(team.id().value());
  }

  @Override
  public MemberRepository<TeamId> members() {
    return new PostgresMembers<>(session, MemberTable.TEAM, TeamId::value);
  }
}
