package io.taskeri.persistence.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is asked of the outbox in HQL, checked when it is compiled. */
interface MailQueries {
  StatelessSession session();

  @HQL("delete from Mail m where m.tenantId = :tenant and m.recipient = :recipient")
  int discard(UUID tenant, String recipient);

  @HQL("delete from Mail m where m.id = :mail")
  int sent(UUID mail);

  @HQL(
      """
      update Mail m set m.attempts = m.attempts + 1, m.reason = :reason, m.dueAt = :dueAt
      where m.id = :mail and m.givenUpAt is null
      """)
  int postpone(UUID mail, String reason, Instant dueAt);

  @HQL(
      """
      select m from Mail m where m.givenUpAt is not null
      order by m.givenUpAt desc, m.id desc limit :most
      """)
  List<MailEntity> givenUp(int most);
}
