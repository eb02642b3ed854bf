package io.taskeri.persistence.internal.access;

import io.taskeri.application.port.RoleRepository;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.access.RoleQueries.AccessRow;
import io.taskeri.persistence.internal.access.RoleQueries.RoleRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;

/** The roles of the tenant to which the session was switched, and what they allow to whom. */
public final class PostgresRoles implements RoleRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES =
      List.of(RoleEntity.class, RolePermissionEntity.class);

  /**
   * When another transaction holds the role, PostgreSQL waits and then gives it as that one left
   * it, but its permissions as they were when the statement began: the version shows whether that
   * is so. Native, because a lock on one table of a join cannot be said in HQL.
   */
  private static final String LOCK =
      """
      SELECT {r.*}, p.permission AS permission,
        (SELECT before.version FROM roles before WHERE before.id = r.id) AS seen
      FROM roles r LEFT JOIN role_permissions p ON p.role_id = r.id
      WHERE r.id = :id FOR NO KEY UPDATE OF r
      """;

  private static final String SAVE_PERMISSIONS =
      """
      WITH taken AS (
        DELETE FROM role_permissions
        WHERE role_id = :role AND permission <> ALL (cast(:permissions AS text[])))
      INSERT INTO role_permissions (role_id, permission)
      SELECT :role, given FROM unnest(cast(:permissions AS text[])) AS given
      ON CONFLICT DO NOTHING
      """;

  /** Whether somebody has the role is for the foreign keys to say: they also see who is at it. */
  private static final String DELETE =
      """
      WITH closed AS (
        DELETE FROM invitation_roles o USING invitations i
        WHERE o.role_id = :role AND i.id = o.invitation_id
          AND (i.accepted_at IS NOT NULL OR i.revoked_at IS NOT NULL))
      DELETE FROM roles WHERE id = :role
      """;

  private final StatelessSession session;
  private final RoleQueries queries;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresRoles(StatelessSession session) {
    this.session = session;
    this.queries = new RoleQueries_(session);
  }

  @Override
  public List<Role> all() {
    return roles(queries.all());
  }

  private static List<Role> roles(List<RoleRow> rows) {
    Map<RoleEntity, Set<String>> roles = new LinkedHashMap<>();
    for (RoleRow row : rows) {
      Set<String> permissions = roles.computeIfAbsent(row.role(), it -> new TreeSet<>());
      if (row.permission() != null) {
        permissions.add(row.permission());
      }
    }
    return roles.entrySet().stream().map(it -> it.getKey().toDomain(it.getValue())).toList();
  }

  @Override
  public Optional<Role> find(RoleId id) {
    return roles(queries.find(id.value())).stream().findFirst();
  }

  @Override
  public Optional<Role> lock(RoleId id) {
    NativeQuery<Object[]> query = session.createNativeQuery(LOCK, Object[].class);
    query.addEntity("r", RoleEntity.class);
    query.addScalar("permission", String.class);
    query.addScalar("seen", Long.class);
    List<Object[]> locked = query.setParameter("id", id.value()).getResultList();
    boolean waited = locked.stream().anyMatch(it -> !it[2].equals(((RoleEntity) it[0]).version));
    return waited
        ? find(id)
        : roles(locked.stream().map(RoleRow::of).toList()).stream().findFirst();
  }

  @Override
  public void add(Role role) {
    session.insert(RoleEntity.from(role));
    session.insertMultiple(RolePermissionEntity.from(role));
  }

  @Override
  public void save(Role role) {
    RoleEntity entity = RoleEntity.from(role);
    entity.version--;
    session.update(entity);
    session
        .createNativeMutationQuery(SAVE_PERMISSIONS)
        .setParameter("role", role.id().value())
        .setParameter("permissions", role.permissions().stream().sorted().toArray(String[]::new))
        .executeUpdate();
  }

  @Override
  public void delete(Role role) {
    try {
      session
          .createNativeMutationQuery(DELETE)
          .setParameter("role", role.id().value())
          .executeUpdate();
    } catch (ConstraintViolationException held) {
      // Told here, because the same constraint also refuses a user whose role has gone
      throw new Conflict(
          ErrorCode.ROLE_IN_USE, "There are people or invitations that have this role.");
    }
  }

  /** Keeps new roles, in one round trip for the roles and one for their permissions. */
  public void addAll(List<Role> roles) {
    session.insertMultiple(roles.stream().map(RoleEntity::from).toList());
    session.insertMultiple(
        roles.stream().flatMap(it -> RolePermissionEntity.from(it).stream()).toList());
  }

  /** Holds the administrators' role until the end of the transaction. */
  public void lockAdministrators() {
    queries.administrators().setHibernateLockMode(LockMode.PESSIMISTIC_WRITE).getResultList();
  }

  @Override
  public Optional<Access> access(UserId user) {
    List<AccessRow> rows = queries.access(user.value());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    boolean administrator = rows.stream().anyMatch(it -> Boolean.TRUE.equals(it.system()));
    Set<String> permissions =
        rows.stream()
            .map(AccessRow::permission)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Optional.of(new Access(user, rows.get(0).status(), administrator, permissions));
  }
}
