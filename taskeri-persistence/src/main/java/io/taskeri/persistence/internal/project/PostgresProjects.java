package io.taskeri.persistence.internal.project;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.application.port.ProjectRepository;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.organization.MemberTable;
import io.taskeri.persistence.internal.organization.PostgresMembers;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.SelectionQuery;

/** The projects of the tenant to which the session was switched. */
public final class PostgresProjects implements ProjectRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(ProjectEntity.class, MemberEntity.class);

  private final StatelessSession session;
  private final ProjectQueries queries;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresProjects(StatelessSession session) {
    this.session = session;
    this.queries = new ProjectQueries_(session);
  }

  @Override
  public Optional<Project> find(ProjectRef ref, Viewer viewer) {
    return one(named(ref, viewer));
  }

  @Override
  public Optional<Project> lock(ProjectRef ref, Viewer viewer) {
    return one(named(ref, viewer).setHibernateLockMode(LockMode.PESSIMISTIC_WRITE));
  }

  private SelectionQuery<ProjectEntity> named(ProjectRef ref, Viewer viewer) {
    UUID user = viewer.user().value();
    return ref instanceof ProjectKey key
        ? queries.byKey(key.value(), user, viewer.everything(), Visibility.ORGANIZATION)
        : queries.byId(
            ((ProjectId) ref).value(), user, viewer.everything(), Visibility.ORGANIZATION);
  }

  private static Optional<Project> one(SelectionQuery<ProjectEntity> query) {
    return query.uniqueResultOptional().map(ProjectEntity::toDomain);
  }

  @Override
  public long countUnarchived() {
    return queries.countUnarchived();
  }

  @Override
  public Page<Project> list(ProjectFilter filter, PageRequest<ProjectSort> request, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer);
    add(filter, conditions);
    Keyset keyset = new Keyset(request, column(request.sort()), "p.id");
    OptionalLong total = keyset.total(session, "projects p", conditions);
    keyset.restrict(conditions);
    NativeQuery<ProjectEntity> query =
        session.createNativeQuery(
            keyset.page("{p.*}", "projects p", conditions), ProjectEntity.class);
    query.addEntity("p", ProjectEntity.class);
    List<Project> found =
        conditions.bind(query).getResultList().stream().map(ProjectEntity::toDomain).toList();
    return Page.of(found, request, total);
  }

  private static SortColumn column(ProjectSort sort) {
    return switch (sort) {
      case KEY -> SortColumn.text("p.key");
      case NAME -> SortColumn.text("p.sort_name");
      case CREATED_AT -> SortColumn.instant("p.created_at");
      case UPDATED_AT -> SortColumn.instant("p.updated_at");
    };
  }

  private static void add(ProjectFilter filter, Conditions conditions) {
    if (!filter.statuses().isEmpty()) {
      conditions.and(
          "p.status = ANY (:statuses)",
          "statuses",
          filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }
    filter
        .visibility()
        .ifPresent(it -> conditions.and("p.visibility = :visibility", "visibility", it.name()));
    if (!filter.leads().isEmpty()) {
      conditions.and(
          "p.lead_id = ANY (:leads)",
          "leads",
          filter.leads().stream().map(UserId::value).toArray(UUID[]::new));
    }
    filter
        .member()
        .ifPresent(
            it ->
                conditions.and(
                    "p.id IN (SELECT f.project_id FROM project_members f WHERE f.user_id = :member)",
                    "member",
                    it.value()));
    filter
        .archived()
        .ifPresent(it -> conditions.and("p.archived_at IS " + (it ? "NOT NULL" : "NULL")));
    Words.add(filter.words(), "p.search", conditions);
  }

  @Override
  public void add(Project project) {
    session.insert(ProjectEntity.from(project));
  }

  @Override
  public void save(Project project) {
    ProjectEntity entity = ProjectEntity.from(project);
    entity.version--;
    session.update(entity);
  }

  @Override
  public void delete(Project project) {
    queries.delete(project.id().value());
  }

  @Override
  public MemberRepository<ProjectId> members() {
    return new PostgresMembers<>(session, MemberTable.PROJECT, ProjectId::value);
  }
}
