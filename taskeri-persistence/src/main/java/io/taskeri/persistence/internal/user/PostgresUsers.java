package io.taskeri.persistence.internal.user;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.UserRepository;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Assignee;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import io.taskeri.persistence.internal.access.PostgresRoles;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** The people of the tenant to which the session was switched. */
public final class PostgresUsers implements UserRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(UserEntity.class, UserRoleEntity.class);

  private final StatelessSession session;
  private final UserQueries queries;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresUsers(StatelessSession session) {
    this.session = session;
    this.queries = new UserQueries_(session);
  }

  @Override
  public Optional<User> find(UserId id) {
    return UserRow.users(queries.find(id.value())).stream().findFirst();
  }

  @Override
  public Optional<User> lock(UserId id) {
    // In two statements, so that the second sees the roles as they are once the first has waited
    return session.get(UserEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE) == null
        ? Optional.empty()
        : find(id);
  }

  @Override
  public Page<User> list(PageRequest<UserSort> request) {
    OptionalLong total = request.count() ? OptionalLong.of(count()) : OptionalLong.empty();
    Conditions conditions = new Conditions();
    Keyset keyset = new Keyset(request, column(request.sort()), "u.id");
    keyset.restrict(conditions);
    String page =
        "SELECT u.id FROM users u WHERE "
            + conditions.sql()
            + (" ORDER BY " + keyset.order())
            + keyset.limit();
    NativeQuery<Object[]> query =
        session.createNativeQuery(
            "SELECT {u.*}, r.id AS role_id, r.name AS role_name"
                + (" FROM (" + page + ") page JOIN users u ON u.id = page.id")
                + " LEFT JOIN user_roles a ON a.user_id = u.id LEFT JOIN roles r ON r.id = a.role_id"
                + (" ORDER BY " + keyset.order() + ", r.name"),
            Object[].class);
    query.addEntity("u", UserEntity.class);
    query.addScalar("role_id", UUID.class);
    query.addScalar("role_name", String.class);
    List<UserRow> rows = conditions.bind(query).getResultList().stream().map(UserRow::of).toList();
    return Page.of(UserRow.users(rows), request, total);
  }

  private long count() {
    return session.createNativeQuery("SELECT count(*) FROM users", Long.class).getSingleResult();
  }

  private static SortColumn column(UserSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("u.sort_name");
      case CREATED_AT -> SortColumn.instant("u.created_at");
    };
  }

  @Override
  public List<Assignee> assignable(Collection<UserId> users, ProjectId project) {
    List<UUID> ids = users.stream().map(UserId::value).toList();
    return queries
        .assignable(ids, project.value(), UserStatus.ACTIVE, Visibility.ORGANIZATION)
        .stream()
        .map(it -> new Assignee(new UserId(it.id()), it.name()))
        .toList();
  }

  @Override
  public void add(User user) {
    session.insert(UserEntity.from(user));
    session.insertMultiple(
        user.roles().stream().map(it -> UserRoleEntity.from(user.id(), it)).toList());
  }

  @Override
  public void save(User user) {
    UserEntity entity = UserEntity.from(user);
    entity.version--;
    session.update(entity);
  }

  @Override
  public boolean hasAdministratorBeside(UserId user) {
    new PostgresRoles(session).lockAdministrators();
    return queries.administratorsBeside(user.value(), UserStatus.ACTIVE) > 0;
  }
}
