package io.taskeri.persistence.internal.user;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.UserRepository;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import io.taskeri.persistence.internal.access.PostgresRoles;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The people of the tenant to which the session was switched. */
public final class PostgresUsers implements UserRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(UserEntity.class, UserRoleEntity.class);

  private static final String SAVE_ROLES =
      """
      WITH taken AS (
        DELETE FROM user_roles
        WHERE user_id = :user AND role_id <> ALL (cast(:roles AS uuid[])))
      INSERT INTO user_roles (user_id, role_id)
      SELECT :user, given FROM unnest(cast(:roles AS uuid[])) AS given
      ON CONFLICT DO NOTHING
      """;

  private static final String ASSIGNABLE =
      """
      SELECT u.id, u.name FROM users u JOIN projects p ON p.id = :project
      WHERE u.id = ANY (:users) AND u.status = 'ACTIVE' AND (
        p.visibility = 'ORGANIZATION'
        OR EXISTS (SELECT 1 FROM project_members m WHERE m.project_id = p.id AND m.user_id = u.id)
        OR EXISTS (SELECT 1 FROM user_roles a JOIN roles r ON r.id = a.role_id
          WHERE a.user_id = u.id AND r.system))
      """;

  private final StatelessSession session;
  private final UserQueries queries;
  private final UserSelection selection;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresUsers(StatelessSession session) {
    this.session = session;
    this.queries = new UserQueries_(session);
    this.selection = new UserSelection(session);
  }

  @Override
  public Optional<User> find(UserId id) {
    return selection.find(identified(id));
  }

  @Override
  public Optional<User> lock(UserId id) {
    return selection.lock(identified(id));
  }

  private static Conditions identified(UserId id) {
    return new Conditions().and("u.id = :id", "id", id.value());
  }

  @Override
  public Page<User> list(UserFilter filter, PageRequest<UserSort> request) {
    Conditions conditions = UserConditions.of(filter);
    Keyset keyset = new Keyset(request, UserConditions.column(request.sort()), "u.id");
    OptionalLong total = keyset.total(session, "users u", conditions);
    keyset.restrict(conditions);
    String page = keyset.page("u.id", "users u", conditions);
    return Page.of(selection.page(page, keyset.order(), conditions), request, total);
  }

  @Override
  public long countActive() {
    return queries.countActive(UserStatus.ACTIVE);
  }

  @Override
  public boolean isTaken(EmailAddress email) {
    return queries.withEmail(email.value()) > 0;
  }

  @Override
  public Map<EmailAddress, UserId> withEmails(Collection<EmailAddress> emails) {
    return session
        .createNativeQuery(
            "SELECT u.email, u.id FROM users u WHERE u.email = ANY (:emails)", Object[].class)
        .addScalar("email", String.class)
        .addScalar("id", UUID.class)
        .setParameter("emails", emails.stream().map(EmailAddress::value).toArray(String[]::new))
        .getResultStream()
        .collect(
            Collectors.toMap(
                it -> new EmailAddress((String) it[0]), it -> new UserId((UUID) it[1])));
  }

  @Override
  public List<Person> assignable(Collection<UserId> users, ProjectId project) {
    return session
        .createNativeQuery(ASSIGNABLE, Object[].class)
        .addScalar("id", UUID.class)
        .addScalar("name", String.class)
        .setParameter("users", users.stream().map(UserId::value).toArray(UUID[]::new))
        .setParameter("project", project.value())
        .getResultStream()
        .map(it -> new Person(new UserId((UUID) it[0]), (String) it[1]))
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
  public void saveRoles(User user) {
    session
        .createNativeMutationQuery(SAVE_ROLES)
        .setParameter("user", user.id().value())
        .setParameter(
            "roles", user.roles().stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .executeUpdate();
  }

  @Override
  public boolean hasAdministratorBeside(UserId user) {
    new PostgresRoles(session).lockAdministrators();
    return queries.administratorsBeside(user.value(), UserStatus.ACTIVE) > 0;
  }
}
