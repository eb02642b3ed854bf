package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.QueuedMail;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail waits in the transaction that causes it, and is taken by one at a time. */
public interface MailQueueContract extends StorageContract {
  @Test
  default void each_mail_is_taken_by_one_until_the_lease_ends() throws Exception {
    Office office = Office.in(storage());
    for (int i = 0; i < 20; i++) {
      office.acme().invite("Bob" + i, Role.EMPLOYEE);
    }
    Instant now = office.clock().instant();
    Instant until = now.plusSeconds(60);
    List<UUID> taken =
        AtOnce.atOnce(8, i -> take(office, now, until)).stream()
            .flatMap(List::stream)
            .map(it -> it.mail().id())
            .toList();
    assertThat(taken).hasSize(20).doesNotHaveDuplicates();
    assertThat(take(office, until.minusMillis(1), until)).isEmpty();
    assertThat(take(office, until, until.plusSeconds(60)))
        .hasSize(20)
        .allMatch(it -> it.attempts() == 0);
  }

  @Test
  default void the_oldest_mail_comes_first() {
    Office office = Office.in(storage());
    List<String> names = List.of("First", "Second", "Third");
    for (String name : names) {
      office.acme().invite(name, Role.EMPLOYEE);
      office.pass(Duration.ofSeconds(1));
    }
    assertThat(office.mail())
        .extracting(it -> it.recipient().value())
        .containsExactlyElementsOf(names.stream().map(Company::email).toList());
  }

  @Test
  default void discarding_takes_this_tenants_mail_to_the_address_given_up_or_not() {
    Office acme = Office.in(storage());
    Office globex = acme.another();
    acme.acme().invite("Bob", Role.EMPLOYEE);
    acme.acme().taskeri().mails().sendDue(acme.failing("550 unknown", true));
    acme.acme().invite("Eve", Role.EMPLOYEE);
    globex.acme().invite("Bob", Role.EMPLOYEE);
    storage()
        .inTenant(
            acme.acme().ada(),
            unit -> {
              unit.outbox().discard(new EmailAddress("bob@acme.test"));
              return unit;
            });
    assertThat(acme.givenUp()).isEmpty();
    List<Mail> sent = new ArrayList<>();
    acme.acme().taskeri().mails().sendDue(sent::add);
    assertThat(sent).filteredOn(acme::isOurs).hasSize(1);
    assertThat(sent).filteredOn(globex::isOurs).hasSize(1);
  }

  @Test
  default void nothing_is_left_of_mail_whose_transaction_failed() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    assertThatThrownBy(
            () ->
                storage()
                    .inTenant(
                        acme.ada(),
                        unit -> {
                          unit.outbox().add(mail(acme, "bob@acme.test"));
                          throw new IllegalStateException("too late");
                        }))
        .hasMessage("too late");
    assertThat(office.mail()).isEmpty();
  }

  private List<QueuedMail> take(Office office, Instant now, Instant until) {
    return storage()
        .inDirectory(
            unit ->
                unit.mails().take(1000, now, until).stream()
                    .filter(it -> office.isOurs(it.mail()))
                    .toList());
  }

  private static Mail mail(Company acme, String recipient) {
    String text = acme.registered().tenant().id() + ".secret";
    return new Mail(Sample.id(), new EmailAddress(recipient), "Subject", text, text, Sample.NOW);
  }
}
