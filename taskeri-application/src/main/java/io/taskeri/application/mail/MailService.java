package io.taskeri.application.mail;

import io.taskeri.application.Surroundings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Sends what was written. It starts no thread: the server calls it again and again, and so does an
 * embedding application that wants its mail sent. Safe for use by several threads and several
 * programs at once.
 */
public final class MailService {
  /** How often a mail is tried; with the pauses in between that takes about a day. */
  public static final int MOST_ATTEMPTS = 12;

  private static final Logger LOG = System.getLogger(MailService.class.getName());

  /** For how long a mail that was taken is nobody else's: longer than one attempt may last. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final Surroundings surroundings;

  public MailService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Sends what is due, one mail after the other, each outside of any transaction. One that fails
   * comes again after a pause that doubles, from {@code 1 min} to {@code 6 h}; after {@value
   * #MOST_ATTEMPTS} attempts, or at once where another cannot help, it is given up.
   *
   * @return how many were tried
   */
  public int sendDue(Mailer mailer) {
    int tried = 0;
    while (sendNext(mailer)) {
      tried++;
    }
    return tried;
  }

  /**
   * Sends the one mail that has been due for longest, as {@link #sendDue} does with each: for
   * whoever must be able to stop between two.
   *
   * @return whether there was one
   */
  public boolean sendNext(Mailer mailer) {
    Instant now = surroundings.now();
    // Only one: a mail that waits behind another one's silent server would outlive its lease.
    List<QueuedMail> next =
        surroundings.storage().inDirectory(unit -> unit.mails().take(1, now, now.plus(LEASE)));
    next.forEach(it -> send(it, mailer));
    return !next.isEmpty();
  }

  private void send(QueuedMail queued, Mailer mailer) {
    try {
      mailer.send(queued.mail());
    } catch (MailFailure failure) {
      failed(queued, failure.reason(), failure.permanent());
      return;
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      failed(queued, failure.getClass().getSimpleName(), false);
      return;
    }
    surroundings
        .storage()
        .inDirectory(
            unit -> {
              unit.mails().sent(queued.mail().id());
              return unit;
            });
  }

  private void failed(QueuedMail queued, String reason, boolean permanent) {
    int attempts = queued.attempts() + 1;
    boolean last = permanent || attempts >= MOST_ATTEMPTS;
    LOG.log(
        last ? Level.ERROR : Level.WARNING,
        "mail {0} to {1} was not sent at attempt {2}{3}: {4}",
        queued.mail().id(),
        queued.mail().recipient(),
        attempts,
        last ? " and is given up" : "",
        reason);
    Instant now = surroundings.now();
    surroundings
        .storage()
        .inDirectory(
            unit -> {
              if (last) {
                unit.mails().giveUp(queued.mail().id(), reason, now);
              } else {
                unit.mails().postpone(queued.mail().id(), reason, now.plus(pause(attempts)));
              }
              return unit;
            });
  }

  /** How long to wait after that many attempts. */
  static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempts - 1));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Mail that was given up, for the operator, the youngest first. */
  public List<UnsentMail> givenUp(int most) {
    return surroundings.storage().inDirectory(unit -> unit.mails().givenUp(most));
  }
}
