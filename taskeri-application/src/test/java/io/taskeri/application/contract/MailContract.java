package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.MailService;
import io.taskeri.application.mail.Mailer;
import io.taskeri.application.mail.UnsentMail;
import io.taskeri.application.user.InvitationView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail is sent once, tried again for about a day, and then given up. */
public interface MailContract extends StorageContract {
  @Test
  default void who_is_invited_gets_the_address_by_mail_once() {
    Office office = Office.in(storage());
    InvitationView sent = office.acme().invite("Bob", Role.EMPLOYEE);
    List<Mail> mails = office.mail();
    assertThat(mails).hasSize(1);
    Mail mail = mails.get(0);
    assertThat(mail.recipient()).isEqualTo(sent.invitation().email());
    assertThat(mail.subject()).isEqualTo("You are invited to Acme GmbH");
    assertThat(mail.text()).contains(sent.link().orElseThrow());
    assertThat(mail.html()).contains(sent.link().orElseThrow());
    assertThat(mail.createdAt()).isEqualTo(Sample.NOW);
    office.pass(Duration.ofDays(1));
    assertThat(office.mail()).isEmpty();
  }

  @Test
  default void where_nobody_sends_mail_none_is_written() {
    Office office = Office.in(storage());
    Company acme = company();
    acme.invite("Bob", Role.EMPLOYEE);
    acme.employee("Eve");
    acme.taskeri()
        .passwords()
        .forgot("eve@acme.test", Optional.of(acme.registered().tenant().slug().value()));
    office.pass(Duration.ofDays(3650));
    List<Mail> sent = new ArrayList<>();
    office.acme().taskeri().mails().sendDue(sent::add);
    assertThat(sent).noneMatch(new Office(acme, office.clock())::isOurs);
  }

  @Test
  default void mail_that_is_worth_nothing_any_more_is_not_sent() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    InvitationView again = acme.invite("Again", Role.EMPLOYEE);
    acme.taskeri().invitations().resend(acme.ada(), again.invitation().id(), any());
    InvitationView revoked = acme.invite("Revoked", Role.EMPLOYEE);
    acme.taskeri().invitations().revoke(acme.ada(), revoked.invitation().id(), any());
    acme.invite("Added", Role.EMPLOYEE);
    acme.employee("Added");
    User eve = acme.employee("Erased");
    String slug = acme.registered().tenant().slug().value();
    acme.taskeri().passwords().forgot(eve.email().value(), Optional.of(slug));
    acme.erase(eve);
    assertThat(office.mail())
        .extracting(it -> it.recipient().value())
        .containsExactly("again@acme.test");
  }

  @Test
  default void mail_that_fails_comes_again_after_growing_pauses_until_it_is_given_up() {
    Office office = Office.in(storage());
    office.acme().invite("Bob", Role.EMPLOYEE);
    assertThat(attempts(office)).isEqualTo(1);
    Duration all = Duration.ZERO;
    for (int attempt = 1; attempt < MailService.MOST_ATTEMPTS; attempt++) {
      Duration pause = Duration.ofMinutes(Math.min(1 << (attempt - 1), 360));
      office.pass(pause.minusMillis(1));
      assertThat(attempts(office)).as("before the pause of %s is over", pause).isZero();
      office.pass(Duration.ofMillis(1));
      assertThat(attempts(office)).as("after the pause of %s", pause).isEqualTo(1);
      all = all.plus(pause);
    }
    assertThat(all).isBetween(Duration.ofHours(18), Duration.ofHours(30));
    office.pass(Duration.ofDays(7));
    assertThat(attempts(office)).isZero();
    assertThat(office.givenUp()).hasSize(1);
    UnsentMail unsent = office.givenUp().get(0);
    assertThat(unsent.recipient()).isEqualTo(new EmailAddress("bob@acme.test"));
    assertThat(unsent.subject()).contains("Acme GmbH");
    assertThat(unsent.attempts()).isEqualTo(MailService.MOST_ATTEMPTS);
    assertThat(unsent.reason()).isEqualTo("451 busy");
    assertThat(unsent.givenUpAt()).isEqualTo(Sample.NOW.plus(all));
  }

  @Test
  default void mail_that_can_never_arrive_is_given_up_at_once() {
    Office office = Office.in(storage());
    office.acme().invite("Bob", Role.EMPLOYEE);
    office.acme().taskeri().mails().sendDue(office.failing("550 unknown", true));
    office.pass(Duration.ofDays(1));
    assertThat(attempts(office)).isZero();
    assertThat(office.givenUp())
        .extracting(UnsentMail::reason, UnsentMail::attempts)
        .containsExactly(tuple("550 unknown", 1));
  }

  @Test
  default void a_mailer_that_breaks_holds_up_no_other_mail() {
    Office office = Office.in(storage());
    office.acme().invite("Bob", Role.EMPLOYEE);
    office.acme().invite("Eve", Role.EMPLOYEE);
    List<String> sent = new ArrayList<>();
    office
        .acme()
        .taskeri()
        .mails()
        .sendDue(
            mail -> {
              if (office.isOurs(mail)) {
                if (mail.recipient().value().startsWith("bob")) {
                  throw new UnsupportedOperationException("with a secret");
                }
                sent.add(mail.recipient().value());
              }
            });
    assertThat(sent).containsExactly("eve@acme.test");
    office.pass(Duration.ofMinutes(1));
    assertThat(office.mail())
        .extracting(it -> it.recipient().value())
        .containsExactly("bob@acme.test");
  }

  /** How many of the organization's mails are tried now; each fails. */
  private static int attempts(Office office) {
    List<Mail> tried = new ArrayList<>();
    Mailer failing = office.failing("451 busy", false);
    office
        .acme()
        .taskeri()
        .mails()
        .sendDue(
            mail -> {
              if (office.isOurs(mail)) {
                tried.add(mail);
              }
              failing.send(mail);
            });
    return tried.size();
  }
}
