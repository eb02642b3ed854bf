package io.taskeri.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.mail.MailFailure;
import io.taskeri.application.mail.Mailer;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.session.Origin;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.bootstrap.Eventually;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailWorkerTest {
  private static final Duration SHORTLY = Duration.ofMillis(5);
  private static final Pattern LINK =
      Pattern.compile("https://taskeri\\.example\\.org/invitations/(\\S+)");

  private final InterruptibleStorage storage = new InterruptibleStorage(InMemoryStorage.create());
  private final MutableClock clock = new MutableClock();
  private final Taskeri taskeri = Samples.taskeri(storage, clock);
  private final Company company = Company.in(taskeri);
  private final List<String> delivered = new CopyOnWriteArrayList<>();

  @Test
  void sendsAnInvitationWhoseLinkLetsIn() throws Exception {
    GreenMail server = server(0);
    try (MailWorker worker = worker(Samples.mailer(server.getSmtp().getPort()))) {
      worker.start();
      Samples.invite(company, "bob@acme.test");
      awaitMail(server);
      MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
      Matcher link = LINK.matcher(parts.getBodyPart(0).getContent().toString());
      assertThat(link.find()).isTrue();
      var bob = new AcceptInvitation("Bob", Company.PASSWORD, Origin.unknown());
      assertThat(taskeri.acceptance().accept(link.group(1), bob).user().email())
          .hasToString("bob@acme.test");
    } finally {
      server.stop();
    }
  }

  @Test
  void goesOnAfterTheMailServerWasRestarted() throws Exception {
    GreenMail server = server(0);
    int port = server.getSmtp().getPort();
    AtomicInteger failures = new AtomicInteger();
    Mailer mailer = counting(Samples.mailer(port), failures);
    try (MailWorker worker = worker(mailer)) {
      worker.start();
      Samples.invite(company, "bob@acme.test");
      Eventually.holds("a mail is taken", () -> delivered.size() == 1);
      server.stop();
      Samples.invite(company, "eve@acme.test");
      Eventually.holds("an attempt fails", () -> failures.get() == 1);
      server = server(port);
      Eventually.holds(
          "it comes again",
          () -> {
            clock.advance(Duration.ofMinutes(1));
            return delivered.size() == 2;
          });
      assertThat(server.getReceivedMessages())
          .singleElement()
          .satisfies(it -> assertThat(it.getHeader("To", null)).isEqualTo("eve@acme.test"));
    } finally {
      server.stop();
    }
  }

  @Test
  void survivesADatabaseThatIsAwayAndSaysSoOnceForEachTime() throws Exception {
    try (CapturedLog log = new CapturedLog(MailWorker.class);
        MailWorker worker = worker(deliver())) {
      worker.start();
      for (String recipient : List.of("bob@acme.test", "eve@acme.test")) {
        storage.away(true);
        int before = storage.refused();
        Samples.invite(company, recipient);
        Eventually.holds("it has tried often", () -> storage.refused() > before + 3);
        storage.away(false);
        Eventually.holds("it is sent", () -> delivered.contains(recipient));
        Eventually.holds("it says so", () -> lastOf(log.lines()).contains("again"));
      }
      String gone = "WARN No mail is sent until the database is back: The database is away.";
      String back = "INFO Mail is sent again";
      assertThat(log.lines()).containsExactly(gone, back, gone, back);
    }
  }

  /** Of a list that was taken once: the log grows meanwhile. */
  private static String lastOf(List<String> lines) {
    return lines.get(lines.size() - 1);
  }

  @Test
  void survivesAMailerThatBreaks() throws Exception {
    Mailer broken =
        mail -> {
          if (mail.recipient().value().equals("bob@acme.test")) {
            throw new NoClassDefFoundError("some class");
          }
          delivered.add(mail.recipient().value());
        };
    try (MailWorker worker = worker(broken)) {
      Samples.invite(company, "bob@acme.test");
      Samples.invite(company, "eve@acme.test");
      worker.start();
      Eventually.holds("the other mail is sent", () -> delivered.contains("eve@acme.test"));
    }
  }

  @Test
  void stopsAtOnceWhileItPauses() throws Exception {
    MailWorker worker = new MailWorker(taskeri.mails(), deliver(), Duration.ofHours(1));
    Samples.invite(company, "bob@acme.test");
    worker.start();
    Eventually.holds("it has begun to pause", () -> delivered.size() == 1);
    long before = System.nanoTime();
    worker.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void finishesTheMailInHandAndLeavesTheNextToTheNextStart() throws Exception {
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Mailer slow =
        mail -> {
          inHand.countDown();
          await(goOn);
          delivered.add(mail.recipient().value());
        };
    Samples.invite(company, "bob@acme.test");
    clock.advance(Duration.ofSeconds(1));
    Samples.invite(company, "eve@acme.test");
    MailWorker worker = worker(slow);
    worker.start();
    inHand.await();
    worker.stop();
    goOn.countDown();
    worker.close();
    assertThat(delivered).containsExactly("bob@acme.test");
    taskeri.mails().sendDue(deliver());
    assertThat(delivered).containsExactly("bob@acme.test", "eve@acme.test");
  }

  @Test
  void worksBesideAnotherWithoutSendingTwice() throws Exception {
    List<String> invited =
        IntStream.range(0, 50).mapToObj(it -> "somebody" + it + "@acme.test").toList();
    invited.forEach(it -> Samples.invite(company, it));
    try (MailWorker one = worker(deliver());
        MailWorker other = worker(deliver())) {
      one.start();
      other.start();
      Eventually.holds("all is sent", () -> delivered.size() >= invited.size());
    }
    assertThat(delivered).containsExactlyInAnyOrderElementsOf(invited);
  }

  private MailWorker worker(Mailer mailer) {
    return new MailWorker(taskeri.mails(), mailer, SHORTLY);
  }

  private Mailer deliver() {
    return mail -> delivered.add(mail.recipient().value());
  }

  private Mailer counting(Mailer mailer, AtomicInteger failures) {
    return mail -> {
      try {
        mailer.send(mail);
      } catch (MailFailure failure) {
        failures.incrementAndGet();
        throw failure;
      }
      delivered.add(mail.recipient().value());
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GreenMail server(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    server.start();
    return server;
  }

  private static void awaitMail(GreenMail server) throws Exception {
    Eventually.holds("a mail arrives", () -> server.getReceivedMessages().length == 1);
  }
}
