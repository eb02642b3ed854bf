package io.taskeri.application.memory;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.memory.Directory.StoredMail;
import io.taskeri.application.port.Outbox;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;

/** One tenant's mail. */
record InMemoryOutbox(Directory directory, TenantId tenant) implements Outbox {
  @Override
  public void add(Mail mail) {
    directory.mails().put(mail.id(), new StoredMail(tenant, mail, 0, mail.createdAt(), null, null));
  }

  @Override
  public void discard(EmailAddress recipient) {
    directory
        .mails()
        .values()
        .removeIf(it -> it.tenant().equals(tenant) && it.mail().recipient().equals(recipient));
  }
}
