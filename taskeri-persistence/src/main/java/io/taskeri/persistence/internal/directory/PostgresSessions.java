package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.SessionRepository;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.RunningSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.StatelessSession;

/** One tenant's sessions. */
public record PostgresSessions(StatelessSession session, TenantId tenant)
    implements SessionRepository {
  /**
   * Native, because it is all one statement: the session, its first token, and up to 20 expired
   * sessions that it takes along, for want of a background thread.
   */
  private static final String BEGIN =
      """
      WITH expired AS (
        DELETE FROM public.sessions WHERE id IN (
          SELECT s.id FROM public.sessions s WHERE s.expires_at <= :now
          LIMIT 20 FOR UPDATE SKIP LOCKED)),
      begun AS (
        INSERT INTO public.sessions
          (id, tenant_id, user_id, created_at, last_refreshed_at, expires_at, address, agent)
        VALUES (:id, :tenant, :user, :now, :now, :expires, cast(:address AS text),
          cast(:agent AS text)))
      INSERT INTO public.refresh_tokens (hash, session_id, created_at, expires_at)
      VALUES (:hash, :id, :now, :expires)
      """;

  @Override
  public void add(NewSession begun) {
    session
        .createNativeMutationQuery(BEGIN)
        .setParameter("id", begun.id().value())
        .setParameter("tenant", tenant.value())
        .setParameter("user", begun.user().value())
        .setParameter("now", begun.createdAt())
        .setParameter("expires", begun.expiresAt())
        .setParameter("address", begun.origin().address(), String.class)
        .setParameter("agent", begun.origin().agent(), String.class)
        .setParameter("hash", HexFormat.of().parseHex(begun.refreshToken().hash()))
        .executeUpdate();
  }

  @Override
  public List<RunningSession> running(UserId user, Instant now) {
    return new DirectoryQueries_(session)
        .running(user.value(), tenant.value(), now).stream().map(SessionEntity::toDomain).toList();
  }

  @Override
  public boolean end(SessionId ended, UserId user, Instant now) {
    return new DirectoryQueries_(session)
            .endSession(ended.value(), user.value(), tenant.value(), now)
        > 0;
  }

  @Override
  public void endAll(UserId user, Instant now) {
    new DirectoryQueries_(session).endSessions(user.value(), tenant.value(), now);
  }

  @Override
  public void endOthers(UserId user, SessionId kept, Instant now) {
    new DirectoryQueries_(session)
        .endOtherSessions(user.value(), tenant.value(), kept.value(), now);
  }
}
