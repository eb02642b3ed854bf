package io.taskeri.persistence.internal.mail;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.QueuedMail;
import io.taskeri.application.mail.UnsentMail;
import io.taskeri.application.port.MailQueue;
import io.taskeri.domain.user.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** The mail of all tenants. */
public record PostgresMailQueue(StatelessSession session) implements MailQueue {
  /**
   * Native, because it is all one statement: what is due is found, passing over what others take at
   * the same time, put off, and told in its order, which no {@code RETURNING} keeps.
   */
  private static final String TAKE =
      """
      WITH due AS (
        SELECT o.id, o.due_at FROM public.outbox o
        WHERE o.given_up_at IS NULL AND o.due_at <= :now
        ORDER BY o.due_at, o.id LIMIT :most FOR UPDATE SKIP LOCKED),
      taken AS (
        UPDATE public.outbox m SET due_at = :until FROM due WHERE m.id = due.id
        RETURNING m.id, m.recipient, m.subject, m.body_text, m.body_html, m.created_at, m.attempts,
          due.due_at AS was_due_at)
      SELECT t.id, t.recipient, t.subject, t.body_text, t.body_html, t.created_at, t.attempts
      FROM taken t ORDER BY t.was_due_at, t.id
      """;

  private static final String GIVE_UP =
      "WITH "
          + Forgetting.SQL
          + """
            UPDATE public.outbox SET body_text = '', body_html = '', attempts = attempts + 1,
              reason = :reason, given_up_at = :now
            WHERE id = :id AND given_up_at IS NULL
            """;

  @Override
  public List<QueuedMail> take(int most, Instant now, Instant until) {
    NativeQuery<Object[]> query = session.createNativeQuery(TAKE, Object[].class);
    query
        .addScalar("id", UUID.class)
        .addScalar("recipient", String.class)
        .addScalar("subject", String.class)
        .addScalar("body_text", String.class)
        .addScalar("body_html", String.class)
        .addScalar("created_at", Instant.class)
        .addScalar("attempts", Integer.class)
        .setParameter("most", most)
        .setParameter("now", now)
        .setParameter("until", until);
    return query.getResultList().stream().map(PostgresMailQueue::queued).toList();
  }

  private static QueuedMail queued(Object[] columns) {
    Mail mail =
        new Mail(
            (UUID) columns[0],
            new EmailAddress((String) columns[1]),
            (String) columns[2],
            (String) columns[3],
            (String) columns[4],
            (Instant) columns[5]);
    return new QueuedMail(mail, (int) columns[6]);
  }

  @Override
  public void sent(UUID mail) {
    new MailQueries_(session).sent(mail);
  }

  @Override
  public void postpone(UUID mail, String reason, Instant dueAt) {
    new MailQueries_(session).postpone(mail, reason, dueAt);
  }

  @Override
  public void giveUp(UUID mail, String reason, Instant now) {
    session
        .createNativeMutationQuery(GIVE_UP)
        .setParameter("id", mail)
        .setParameter("reason", reason)
        .setParameter("now", now)
        .setParameter("forgotten", Forgetting.until(now))
        .executeUpdate();
  }

  @Override
  public List<UnsentMail> givenUp(int most) {
    return new MailQueries_(session).givenUp(most).stream().map(MailEntity::toUnsent).toList();
  }
}
