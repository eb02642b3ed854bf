package io.taskeri.application.retry;

import io.taskeri.application.port.RetryLog;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Carries out a creation once, however often it is asked for with the same key. */
public final class Retries {
  private Retries() {}

  /**
   * Creates, or finds what was created before, all in the caller's transaction.
   *
   * @param key empty when the caller did not choose one: then it is simply created
   * @param clock asked before and after, since between them others may be waited for
   * @param create makes it
   * @param id tells what to remember of it
   * @param find finds again what was made before
   * @throws Conflict when the key is in use at this moment, or was used for another request
   */
  public static <T> Created<T> once(
      Optional<RetryKey> key,
      RetryLog log,
      Supplier<Instant> clock,
      Supplier<T> create,
      Function<T, UUID> id,
      Function<UUID, T> find) {
    if (key.isEmpty()) {
      return new Created<>(create.get(), false);
    }
    Optional<UUID> before = claim(key.get(), log, clock.get());
    if (before.isPresent()) {
      return new Created<>(find.apply(before.get()), true);
    }
    T made = create.get();
    log.add(key.get(), id.apply(made), clock.get());
    return new Created<>(made, false);
  }

  /**
   * Takes the key for what is created in this transaction and notes it.
   *
   * @throws Conflict when the key is in use, or was used a moment ago
   */
  public static void claimFor(UUID created, RetryKey key, RetryLog log, Instant now) {
    if (claim(key, log, now).isPresent()) {
      throw new Conflict(
          ErrorCode.IDEMPOTENCY_IN_PROGRESS,
          "A request with this idempotency key was carried out a moment ago.");
    }
    log.add(key, created, now);
  }

  /**
   * Takes the key for this transaction; answers what was created with it before.
   *
   * @throws Conflict as {@link #once} does
   */
  public static Optional<UUID> claim(RetryKey key, RetryLog log, Instant now) {
    if (!log.lock(key)) {
      throw new Conflict(
          ErrorCode.IDEMPOTENCY_IN_PROGRESS,
          "A request with this idempotency key is being carried out at this moment.");
    }
    Optional<RetryLog.Entry> entry = log.find(key, now);
    if (entry.isPresent() && !entry.get().fingerprint().equals(key.fingerprint())) {
      throw new Conflict(
          ErrorCode.IDEMPOTENCY_MISMATCH,
          "This idempotency key was used before, with another request.");
    }
    return entry.map(RetryLog.Entry::created);
  }
}
