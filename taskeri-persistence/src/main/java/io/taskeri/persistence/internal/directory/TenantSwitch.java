package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The first statement of each transaction in a tenant: looks the tenant and the session up and
 * makes the tenant's schema the search path, at once and until the end of the transaction.
 *
 * <p>The name of the schema comes from the directory alone. The setting is the transaction's, so
 * the server itself undoes it at commit and rollback, and no pooled connection can carry it on.
 */
public final class TenantSwitch {
  private static final String SWITCH =
      """
      SELECT {t.*}, set_config('search_path', quote_ident(t.schema_name), true) AS switched,
        %s AS ended
      FROM public.tenants t %s WHERE t.id = :tenant
      """;
  private static final String WITHOUT_SESSION = SWITCH.formatted("false", "");
  private static final String WITH_SESSION =
      SWITCH.formatted(
          "s.ended_at IS NOT NULL",
          "JOIN public.sessions s ON s.tenant_id = t.id AND s.id = :session AND s.user_id = :user");

  private final SchemaVersions versions;

  /**
   * @param versions say which tenants this program can work in
   */
  public TenantSwitch(SchemaVersions versions) {
    this.versions = versions;
  }

  /**
   * Switches the session's transaction.
   *
   * @param connection the session's
   * @throws Unauthenticated when there is no such tenant, or no such session that has not ended
   * @throws io.taskeri.domain.error.Forbidden when the tenant is not active
   * @throws Unavailable when this program cannot work in its schema
   */
  public Tenant to(TenantContext context, StatelessSession session, Connection connection)
      throws SQLException {
    TenantEntity entity =
        find(context, session)
            .orElseThrow(
                () -> new Unauthenticated(ErrorCode.SESSION_ENDED, "This session has ended."));
    Tenant tenant = entity.toDomain();
    tenant.requireActive();
    requireServed(entity, connection);
    return tenant;
  }

  /**
   * Switches the session's transaction, whatever the tenant's status is.
   *
   * @param connection the session's
   * @throws NotFound when there is no such tenant
   * @throws Unavailable when this program cannot work in its schema
   */
  public Tenant asOperator(TenantId tenant, StatelessSession session, Connection connection)
      throws SQLException {
    TenantEntity entity =
        find(TenantContext.of(tenant, UserId.OPERATOR), session)
            .orElseThrow(() -> new NotFound("tenant"));
    requireServed(entity, connection);
    return entity.toDomain();
  }

  private static Optional<TenantEntity> find(TenantContext context, StatelessSession session) {
    return query(context, session).getResultList().stream()
        .findFirst()
        .filter(it -> !(boolean) it[2])
        .map(it -> (TenantEntity) it[0]);
  }

  private void requireServed(TenantEntity entity, Connection connection) throws SQLException {
    if (!versions.serves(entity.schemaVersion, connection)) {
      throw new Unavailable(
          ErrorCode.TENANT_UNAVAILABLE, "This organization is being brought up to date.", null);
    }
  }

  private static NativeQuery<Object[]> query(TenantContext context, StatelessSession session) {
    Optional<SessionId> running = context.session();
    NativeQuery<Object[]> query =
        session.createNativeQuery(
            running.isPresent() ? WITH_SESSION : WITHOUT_SESSION, Object[].class);
    query.addEntity("t", TenantEntity.class);
    query
        .addScalar("switched", String.class)
        .addScalar("ended", Boolean.class)
        .setParameter("tenant", context.tenant().value());
    running.map(SessionId::value).ifPresent(it -> bind(query, it, context.user().value()));
    return query;
  }

  private static void bind(NativeQuery<Object[]> query, UUID session, UUID user) {
    query.setParameter("session", session).setParameter("user", user);
  }
}
