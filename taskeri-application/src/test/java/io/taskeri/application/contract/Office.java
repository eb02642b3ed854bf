package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.mail.Links;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.MailFailure;
import io.taskeri.application.mail.Mailer;
import io.taskeri.application.mail.UnsentMail;
import io.taskeri.application.port.Storage;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.domain.tenant.Tenant;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An organization that writes mail, whose time a test decides. */
public record Office(Company acme, TestClock clock) {
  /** Registers an organization that nobody else has. */
  public static Office in(Storage storage) {
    TestClock clock = new TestClock();
    Taskeri taskeri =
        Taskeri.builder()
            .storage(storage)
            .clock(clock)
            .passwordHasher(new QuickHasher())
            .links(Links.below("https://taskeri.test"))
            .mail()
            .throttledTo(ThrottleLimits.off())
            .build();
    return new Office(Company.in(taskeri), clock);
  }

  /** Another organization over the same storage and with the same time. */
  public Office another() {
    return new Office(Company.in(acme.taskeri()), clock);
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    clock.pass(duration);
  }

  /** Sends what is due and answers what of it was this organization's. */
  public List<Mail> mail() {
    List<Mail> sent = new ArrayList<>();
    acme.taskeri().mails().sendDue(sent::add);
    return sent.stream().filter(this::isOurs).toList();
  }

  /** Whether a mail is this organization's: each holds a token, which begins with its id. */
  public boolean isOurs(Mail mail) {
    return mail.text().contains(acme.registered().tenant().id() + ".");
  }

  /** The token in the one mail that is due. */
  public String mailedToken() {
    List<Mail> sent = mail();
    assertThat(sent).hasSize(1);
    return token(acme.registered().tenant(), sent.get(0));
  }

  private static String token(Tenant tenant, Mail mail) {
    return Pattern.compile(tenant.id() + "\\.[A-Za-z0-9_-]{43}")
        .matcher(mail.text())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  /** Fails with this organization's mail alone. */
  Mailer failing(String reason, boolean permanent) {
    return mail -> {
      if (isOurs(mail)) {
        throw new MailFailure(reason, permanent, new IOException(reason));
      }
    };
  }

  /** What of this organization's mail was given up. */
  List<UnsentMail> givenUp() {
    return acme.taskeri().mails().givenUp(1000).stream()
        .filter(it -> it.tenant().equals(acme.registered().tenant().id()))
        .toList();
  }
}
