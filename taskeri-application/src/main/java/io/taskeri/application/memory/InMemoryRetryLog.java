package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.StoredRetry;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.retry.RetryKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Retry keys; one transaction at a time holds them all. */
record InMemoryRetryLog(Map<String, StoredRetry> entries) implements RetryLog {
  @Override
  public boolean lock(RetryKey key) {
    return true;
  }

  @Override
  public Optional<Entry> find(RetryKey key, Instant now) {
    return Optional.ofNullable(entries.get(key.hash()))
        .filter(it -> it.expiresAt().isAfter(now))
        .map(StoredRetry::entry);
  }

  @Override
  public void add(RetryKey key, UUID created, Instant now) {
    entries.put(key.hash(), new StoredRetry(new Entry(key.fingerprint(), created), now.plus(KEPT)));
  }
}
