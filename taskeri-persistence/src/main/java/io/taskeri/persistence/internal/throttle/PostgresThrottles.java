package io.taskeri.persistence.internal.throttle;

import io.taskeri.application.port.Throttles;
import io.taskeri.application.throttle.ThrottleKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Attempts that were counted, in a table of the directory.
 *
 * <p>Native, because one statement counts under all keys and drops expired ones.
 */
public record PostgresThrottles(StatelessSession session) implements Throttles {
  private static final String FIND =
      """
      SELECT encode(t.key_hash, 'hex') AS hash, t.attempts, t.expires_at FROM public.throttles t
      WHERE t.key_hash IN (SELECT decode(h, 'hex') FROM unnest(cast(:hashes AS text[])) AS h)
        AND t.expires_at > :now
      """;

  /**
   * In the order of the hashes, so that of two who count under the same keys one waits and none is
   * in the way of the other. Without a background thread: up to 20 expired ones go along.
   */
  private static final String COUNT =
      """
      WITH wanted AS (
        SELECT decode(h, 'hex') AS key_hash, cast(e AS timestamptz) AS expires_at
        FROM unnest(cast(:hashes AS text[]), cast(:expiries AS text[])) AS w (h, e)),
      expired AS (
        DELETE FROM public.throttles WHERE key_hash IN (
          SELECT t.key_hash FROM public.throttles t
          WHERE t.expires_at <= :now AND t.key_hash NOT IN (SELECT w.key_hash FROM wanted w)
          LIMIT 20 FOR UPDATE SKIP LOCKED))
      INSERT INTO public.throttles AS t (key_hash, attempts, expires_at)
      SELECT w.key_hash, 1, w.expires_at FROM wanted w ORDER BY w.key_hash
      ON CONFLICT (key_hash) DO UPDATE SET
        attempts = CASE WHEN t.expires_at > :now THEN t.attempts + 1 ELSE 1 END,
        expires_at = CASE WHEN t.expires_at > :now THEN t.expires_at ELSE excluded.expires_at END
      RETURNING encode(t.key_hash, 'hex') AS hash, t.attempts, t.expires_at
      """;

  @Override
  public Map<ThrottleKey, Count> find(Collection<ThrottleKey> keys, Instant now) {
    Map<String, ThrottleKey> byHash = byHash(keys);
    return counts(query(FIND, byHash, now), byHash);
  }

  @Override
  public Map<ThrottleKey, Count> count(Collection<ThrottleKey> keys, Instant now) {
    Map<String, ThrottleKey> byHash = byHash(keys);
    String[] expiries =
        byHash.values().stream()
            .map(it -> now.plus(it.kind().window()).toString())
            .toArray(String[]::new);
    return counts(query(COUNT, byHash, now).setParameter("expiries", expiries), byHash);
  }

  private static Map<String, ThrottleKey> byHash(Collection<ThrottleKey> keys) {
    return keys.stream()
        .distinct()
        .collect(Collectors.toMap(ThrottleKey::hash, Function.identity()));
  }

  private NativeQuery<Object[]> query(String sql, Map<String, ThrottleKey> byHash, Instant now) {
    return session
        .createNativeQuery(sql, Object[].class)
        .addScalar("hash", String.class)
        .addScalar("attempts", Integer.class)
        .addScalar("expires_at", Instant.class)
        .setParameter("hashes", byHash.keySet().toArray(String[]::new))
        .setParameter("now", now);
  }

  private static Map<ThrottleKey, Count> counts(
      NativeQuery<Object[]> query, Map<String, ThrottleKey> byHash) {
    List<Object[]> rows = query.getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                it -> byHash.get((String) it[0]),
                it -> new Count((Integer) it[1], (Instant) it[2])));
  }
}
