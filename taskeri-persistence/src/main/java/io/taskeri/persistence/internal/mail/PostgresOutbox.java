package io.taskeri.persistence.internal.mail;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.port.Outbox;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import java.util.List;
import org.hibernate.StatelessSession;

/** One tenant's mail that is to be sent. */
public record PostgresOutbox(StatelessSession session, TenantId tenant) implements Outbox {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(MailEntity.class);

  /** Native, because it is all one statement: the mail, and what it takes along. */
  private static final String ADD =
      "WITH "
          + Forgetting.SQL
          + """
            INSERT INTO public.outbox
              (id, tenant_id, recipient, subject, body_text, body_html, created_at, attempts, due_at)
            VALUES (:id, :tenant, :recipient, :subject, :text, :html, :now, 0, :now)
            """;

  @Override
  public void add(Mail mail) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter("id", mail.id())
        .setParameter("tenant", tenant.value())
        .setParameter("recipient", mail.recipient().value())
        .setParameter("subject", mail.subject())
        .setParameter("text", mail.text())
        .setParameter("html", mail.html())
        .setParameter("now", mail.createdAt())
        .setParameter("forgotten", Forgetting.until(mail.createdAt()))
        .executeUpdate();
  }

  @Override
  public void discard(EmailAddress recipient) {
    new MailQueries_(session).discard(tenant.value(), recipient.value());
  }
}
