package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.RefreshTokenRepository;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Refresh tokens, over all tenants. Native, because it locks two tables of a join, and because one
 * statement rotates.
 */
public record PostgresRefreshTokens(StatelessSession session) implements RefreshTokenRepository {
  private static final String LOCK =
      """
      SELECT {t.*}, r.session_id, s.user_id, r.expires_at AS token_expires_at,
        r.used_at IS NOT NULL AS used, s.ended_at IS NOT NULL AS ended
      FROM public.refresh_tokens r JOIN public.sessions s ON s.id = r.session_id
      JOIN public.tenants t ON t.id = s.tenant_id
      WHERE r.hash = :hash
      FOR NO KEY UPDATE OF r, s
      """;

  /** A token that was used is kept until it expires, because using it again must be noticed. */
  private static final String ROTATE =
      """
      WITH expired AS (
        DELETE FROM public.refresh_tokens WHERE hash IN (
          SELECT r.hash FROM public.refresh_tokens r WHERE r.expires_at <= :now
          LIMIT 20 FOR UPDATE SKIP LOCKED)),
      used AS (UPDATE public.refresh_tokens SET used_at = :now WHERE hash = :used),
      continued AS (
        UPDATE public.sessions SET last_refreshed_at = :now, expires_at = :expires
        WHERE id = :session)
      INSERT INTO public.refresh_tokens (hash, session_id, created_at, expires_at)
      VALUES (:next, :session, :now, :expires)
      """;

  @Override
  public Optional<Grant> lock(String hash) {
    NativeQuery<Object[]> query = session.createNativeQuery(LOCK, Object[].class);
    query.addEntity("t", TenantEntity.class);
    query
        .addScalar("session_id", UUID.class)
        .addScalar("user_id", UUID.class)
        .addScalar("token_expires_at", Instant.class)
        .addScalar("used", Boolean.class)
        .addScalar("ended", Boolean.class)
        .setParameter("hash", bytes(hash));
    return query.getResultList().stream().map(it -> grant(hash, it)).findFirst();
  }

  private static Grant grant(String hash, Object[] columns) {
    return new Grant(
        hash,
        new SessionId((UUID) columns[1]),
        ((TenantEntity) columns[0]).toDomain(),
        new UserId((UUID) columns[2]),
        (Instant) columns[3],
        (boolean) columns[4],
        (boolean) columns[5]);
  }

  @Override
  public void rotate(Grant used, String nextHash, Instant now, Instant expiresAt) {
    session
        .createNativeMutationQuery(ROTATE)
        .setParameter("used", bytes(used.hash()))
        .setParameter("next", bytes(nextHash))
        .setParameter("session", used.session().value())
        .setParameter("now", now)
        .setParameter("expires", expiresAt)
        .executeUpdate();
  }

  @Override
  public void endSession(Grant grant, Instant now) {
    new PostgresSessions(session, grant.tenant().id()).end(grant.session(), grant.user(), now);
  }

  private static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }
}
