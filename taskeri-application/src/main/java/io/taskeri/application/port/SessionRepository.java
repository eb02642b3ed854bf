package io.taskeri.application.port;

import io.taskeri.application.session.NewSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;

/** One tenant's sessions. */
public interface SessionRepository {
  /** Begins a session, with its first refresh token. */
  void add(NewSession session);

  /** Ends a session; nothing happens when it has ended. */
  void end(SessionId session, Instant now);

  /** Ends all sessions of a user. */
  void endAll(UserId user, Instant now);
}
