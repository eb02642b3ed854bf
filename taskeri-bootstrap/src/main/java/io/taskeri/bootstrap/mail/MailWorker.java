package io.taskeri.bootstrap.mail;

import io.taskeri.application.mail.MailService;
import io.taskeri.application.mail.Mailer;
import io.taskeri.domain.error.Unavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that sends mail: it looks for what is due again and again. Several servers on one
 * database can each have one, for the queue gives each mail to one of them.
 */
public final class MailWorker implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(MailWorker.class);

  /** Longer than a mail server may keep silent, which is when most mails in hand are given back. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final MailService mails;
  private final Mailer mailer;
  private final Duration interval;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "mail");
  private boolean failing;

  /**
   * A worker that has not begun.
   *
   * @param interval how long to pause when nothing is due
   */
  public MailWorker(MailService mails, Mailer mailer, Duration interval) {
    this.mails = mails;
    this.mailer = mailer;
    this.interval = interval;
    thread.setDaemon(true);
  }

  /** Begins; to be called once. */
  public void start() {
    thread.start();
  }

  /** Lets it take no further mail; the one in hand is finished. Does not wait. */
  public void stop() {
    stopped.countDown();
  }

  /** Stops, and waits for the mail in hand, but not for ever. */
  @Override
  public void close() {
    stop();
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      logger.warn("A mail was in hand when the server stopped: it comes again with the next start");
    }
  }

  private void work() {
    try {
      do {
        sendDue();
      } while (!stopped.await(interval.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      logger.error("Mail is sent no more", e);
    }
  }

  private void sendDue() {
    try {
      while (!isStopped() && mails.sendNext(mailer)) {
        // One after the other, so that it can stop between two.
      }
      if (failing) {
        logger.info("Mail is sent again");
      }
      failing = false;
    } catch (RuntimeException | Error failure) {
      if (!failing && !isStopped()) {
        tell(failure);
      }
      failing = true;
    }
  }

  private static void tell(Throwable failure) {
    if (failure instanceof Unavailable) {
      logger.warn("No mail is sent until the database is back: {}", failure.getMessage());
    } else {
      logger.error("No mail is sent until this goes away", failure);
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }
}
