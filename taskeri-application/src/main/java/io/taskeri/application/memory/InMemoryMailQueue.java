package io.taskeri.application.memory;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.QueuedMail;
import io.taskeri.application.mail.UnsentMail;
import io.taskeri.application.memory.Directory.StoredMail;
import io.taskeri.application.port.MailQueue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mail of all tenants. */
record InMemoryMailQueue(Map<UUID, StoredMail> mails) implements MailQueue {
  @Override
  public List<QueuedMail> take(int most, Instant now, Instant until) {
    List<StoredMail> due =
        mails.values().stream()
            .filter(it -> it.givenUpAt() == null && !it.dueAt().isAfter(now))
            .sorted(Comparator.comparing(StoredMail::dueAt))
            .limit(most)
            .toList();
    due.forEach(it -> replace(it, it.mail(), it.attempts(), until, it.reason(), null));
    return due.stream().map(it -> new QueuedMail(it.mail(), it.attempts())).toList();
  }

  @Override
  public void sent(UUID mail) {
    mails.remove(mail);
  }

  @Override
  public void postpone(UUID mail, String reason, Instant dueAt) {
    StoredMail stored = mails.get(mail);
    if (stored != null && stored.givenUpAt() == null) {
      replace(stored, stored.mail(), stored.attempts() + 1, dueAt, reason, null);
    }
  }

  @Override
  public void giveUp(UUID mail, String reason, Instant now) {
    StoredMail stored = mails.get(mail);
    if (stored != null && stored.givenUpAt() == null) {
      Mail it = stored.mail();
      Mail empty = new Mail(it.id(), it.recipient(), it.subject(), "", "", it.createdAt());
      replace(stored, empty, stored.attempts() + 1, stored.dueAt(), reason, now);
    }
  }

  private void replace(
      StoredMail stored,
      Mail mail,
      int attempts,
      Instant dueAt,
      @Nullable String reason,
      @Nullable Instant givenUpAt) {
    mails.put(mail.id(), new StoredMail(stored.tenant(), mail, attempts, dueAt, reason, givenUpAt));
  }

  @Override
  public List<UnsentMail> givenUp(int most) {
    return mails.values().stream()
        .filter(it -> it.givenUpAt() != null)
        .sorted(Comparator.comparing(StoredMail::givenUpAt).reversed())
        .limit(most)
        .map(InMemoryMailQueue::unsent)
        .toList();
  }

  private static UnsentMail unsent(StoredMail stored) {
    return new UnsentMail(
        stored.mail().id(),
        stored.tenant(),
        stored.mail().recipient(),
        stored.mail().subject(),
        stored.attempts(),
        Objects.requireNonNull(stored.reason()),
        Objects.requireNonNull(stored.givenUpAt()));
  }
}
