package io.taskeri.application.port;

import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.RunningSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;

/** One tenant's sessions. */
public interface SessionRepository {
  /** Begins a session, with its first refresh token. */
  void add(NewSession session);

  /** The user's sessions that have neither ended nor expired, the youngest first. */
  List<RunningSession> running(UserId user, Instant now);

  /**
   * Ends a session.
   *
   * @return false when the user has no such session that was running
   */
  boolean end(SessionId session, UserId user, Instant now);

  /** Ends all sessions of a user. */
  void endAll(UserId user, Instant now);

  /** Ends all sessions of a user but one. */
  void endOthers(UserId user, SessionId kept, Instant now);
}
