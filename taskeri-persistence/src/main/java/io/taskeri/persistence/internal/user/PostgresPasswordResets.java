package io.taskeri.persistence.internal.user;

import io.taskeri.application.port.PasswordResetRepository;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The password resets of the tenant to which the session was switched. Native, because one
 * statement puts a reset and drops expired ones, and one takes it away and tells whose it was.
 */
public record PostgresPasswordResets(StatelessSession session) implements PasswordResetRepository {
  /** Without a background thread: each reset that comes takes up to 20 expired ones along. */
  private static final String PUT =
      """
      WITH expired AS (
        DELETE FROM password_resets WHERE user_id IN (
          SELECT p.user_id FROM password_resets p WHERE p.expires_at <= :now AND p.user_id <> :user
          LIMIT 20 FOR UPDATE SKIP LOCKED))
      INSERT INTO password_resets (user_id, token_hash, created_at, expires_at)
      VALUES (:user, :hash, :now, :expires)
      ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash,
        created_at = excluded.created_at, expires_at = excluded.expires_at
      """;

  private static final String FIND =
      "SELECT p.user_id FROM password_resets p WHERE p.token_hash = :hash AND p.expires_at > :now";
  private static final String TAKE =
      """
      DELETE FROM password_resets WHERE token_hash = :hash AND expires_at > :now RETURNING user_id
      """;

  @Override
  public void put(UserId user, String tokenHash, Instant now, Instant expiresAt) {
    session
        .createNativeMutationQuery(PUT)
        .setParameter("user", user.value())
        .setParameter("hash", bytes(tokenHash))
        .setParameter("now", now)
        .setParameter("expires", expiresAt)
        .executeUpdate();
  }

  @Override
  public Optional<UserId> find(String tokenHash, Instant now) {
    return whose(FIND, tokenHash, now);
  }

  @Override
  public Optional<UserId> take(String tokenHash, Instant now) {
    return whose(TAKE, tokenHash, now);
  }

  private Optional<UserId> whose(String sql, String tokenHash, Instant now) {
    return session
        .createNativeQuery(sql, UUID.class)
        .setParameter("hash", bytes(tokenHash))
        .setParameter("now", now)
        .uniqueResultOptional()
        .map(UserId::new);
  }

  @Override
  public void drop(UserId user) {
    session
        .createNativeMutationQuery("DELETE FROM password_resets WHERE user_id = :user")
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }
}
