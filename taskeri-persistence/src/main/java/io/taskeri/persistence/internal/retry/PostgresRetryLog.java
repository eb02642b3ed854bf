package io.taskeri.persistence.internal.retry;

import io.taskeri.application.port.RetryLog;
import io.taskeri.application.retry.RetryKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * What was created with which key, in one of the two tables for that.
 *
 * <p>Native, because one statement adds a key and drops expired ones, and because of the lock.
 */
public record PostgresRetryLog(StatelessSession session, RetryTable table) implements RetryLog {
  private static final String FIND =
      """
      SELECT k.fingerprint, k.created_id FROM # k
      WHERE k.key_hash = :hash AND k.expires_at > :now
      """;

  /** Without a background thread: each key that comes takes up to 20 expired ones along. */
  private static final String ADD =
      """
      WITH expired AS (
        DELETE FROM # WHERE key_hash IN (
          SELECT k.key_hash FROM # k WHERE k.expires_at <= :now AND k.key_hash <> :hash
          LIMIT 20 FOR UPDATE SKIP LOCKED))
      INSERT INTO # (key_hash, fingerprint, created_id, created_at, expires_at)
      VALUES (:hash, :fingerprint, :created, :now, :expires)
      ON CONFLICT (key_hash) DO UPDATE SET fingerprint = excluded.fingerprint,
        created_id = excluded.created_id, created_at = excluded.created_at,
        expires_at = excluded.expires_at
      """;

  @Override
  public boolean lock(RetryKey key) {
    return session
        .createNativeQuery("SELECT pg_try_advisory_xact_lock(:key)", Boolean.class)
        .setParameter("key", ByteBuffer.wrap(hash(key)).getLong())
        .getSingleResult();
  }

  @Override
  public Optional<Entry> find(RetryKey key, Instant now) {
    return session
        .createNativeQuery(table.in(FIND), Object[].class)
        .addScalar("fingerprint", String.class)
        .addScalar("created_id", UUID.class)
        .setParameter("hash", hash(key))
        .setParameter("now", now)
        .getResultList()
        .stream()
        .map(it -> new Entry((String) it[0], (UUID) it[1]))
        .findFirst();
  }

  @Override
  public void add(RetryKey key, UUID created, Instant now) {
    session
        .createNativeMutationQuery(table.in(ADD))
        .setParameter("hash", hash(key))
        .setParameter("fingerprint", key.fingerprint())
        .setParameter("created", created)
        .setParameter("now", now)
        .setParameter("expires", now.plus(KEPT))
        .executeUpdate();
  }

  private static byte[] hash(RetryKey key) {
    return HexFormat.of().parseHex(key.hash());
  }
}
