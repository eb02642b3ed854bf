package io.taskeri.application.memory;

import io.taskeri.application.port.SessionRepository;
import io.taskeri.application.session.NewSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One tenant's sessions. */
record InMemorySessions(Directory directory, TenantId tenant) implements SessionRepository {
  @Override
  public void add(NewSession session) {
    directory.begin(session);
  }

  @Override
  public void end(SessionId session, Instant now) {
    var found = directory.sessions().get(session);
    if (found != null && found.tenant().equals(tenant)) {
      directory.end(session);
    }
  }

  @Override
  public void endAll(UserId user, Instant now) {
    List<SessionId> all =
        directory.sessions().entrySet().stream()
            .filter(it -> it.getValue().tenant().equals(tenant))
            .filter(it -> it.getValue().user().equals(user))
            .map(Map.Entry::getKey)
            .toList();
    all.forEach(directory::end);
  }
}
