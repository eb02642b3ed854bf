package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.Reset;
import io.taskeri.application.port.PasswordResetRepository;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The password resets of one tenant. */
record InMemoryPasswordResets(Map<UserId, Reset> resets) implements PasswordResetRepository {
  @Override
  public void put(UserId user, String tokenHash, Instant now, Instant expiresAt) {
    resets.put(user, new Reset(tokenHash, expiresAt));
  }

  @Override
  public Optional<UserId> find(String tokenHash, Instant now) {
    return resets.entrySet().stream()
        .filter(it -> it.getValue().tokenHash().equals(tokenHash))
        .filter(it -> it.getValue().expiresAt().isAfter(now))
        .map(Map.Entry::getKey)
        .findAny();
  }

  @Override
  public Optional<UserId> take(String tokenHash, Instant now) {
    Optional<UserId> found = find(tokenHash, now);
    found.ifPresent(resets::remove);
    return found;
  }

  @Override
  public void drop(UserId user) {
    resets.remove(user);
  }
}
