package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.StoredSession;
import io.taskeri.application.port.SessionRepository;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.RunningSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One tenant's sessions. */
record InMemorySessions(Directory directory, TenantId tenant) implements SessionRepository {
  @Override
  public void add(NewSession session) {
    directory.begin(session);
  }

  @Override
  public List<RunningSession> running(UserId user, Instant now) {
    return directory.sessions().entrySet().stream()
        .filter(it -> isOf(it.getValue(), user) && it.getValue().expiresAt().isAfter(now))
        .map(it -> running(it.getKey(), it.getValue()))
        .sorted(Comparator.comparing(RunningSession::createdAt).reversed())
        .toList();
  }

  private static RunningSession running(SessionId id, StoredSession stored) {
    return new RunningSession(
        id, stored.origin(), stored.createdAt(), stored.refreshedAt(), stored.expiresAt());
  }

  @Override
  public boolean end(SessionId session, UserId user, Instant now) {
    StoredSession found = directory.sessions().get(session);
    if (found == null || !isOf(found, user)) {
      return false;
    }
    directory.end(session);
    return true;
  }

  @Override
  public void endAll(UserId user, Instant now) {
    endAll(user, it -> true);
  }

  @Override
  public void endOthers(UserId user, SessionId kept, Instant now) {
    endAll(user, it -> !it.equals(kept));
  }

  private void endAll(UserId user, Predicate<SessionId> meant) {
    List<SessionId> all =
        directory.sessions().entrySet().stream()
            .filter(it -> isOf(it.getValue(), user))
            .map(Map.Entry::getKey)
            .filter(meant)
            .toList();
    all.forEach(directory::end);
  }

  private boolean isOf(StoredSession session, UserId user) {
    return session.tenant().equals(tenant) && session.user().equals(user) && !session.ended();
  }
}
