package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.session.Origin;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.InvitationStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may be done once is done once, by however many at the same time. */
class TokenConcurrencyTest {
  private static TestDatabase database;
  private static Taskeri taskeri;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    taskeri =
        Taskeri.builder()
            .storage(database.storage(16))
            .passwordHasher(new QuickHasher())
            .mail()
            .build();
  }

  @AfterAll
  static void close() throws SQLException {
    taskeri.close();
    database.close();
  }

  @Test
  void one_invitation_that_is_accepted_sixteen_times_at_once_makes_one_user() throws Exception {
    Company acme = Company.in(taskeri);
    InvitationView sent =
        taskeri.invitations().invite(acme.ada(), new Invite("eve@acme.test", List.of("Employee")));
    String link = sent.link().orElseThrow();
    String token = link.substring(link.lastIndexOf('/') + 1);
    List<Optional<ErrorCode>> outcomes =
        AtOnce.run(
            Stream.generate(
                    () ->
                        AtOnce.refusable(
                            () ->
                                taskeri
                                    .acceptance()
                                    .accept(
                                        token,
                                        new AcceptInvitation(
                                            "Eve", Company.PASSWORD, Origin.unknown()))))
                .limit(16)
                .toList());

    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes).filteredOn(Optional.of(ErrorCode.INVITATION_ACCEPTED)::equals).hasSize(15);
    assertThat(
            taskeri
                .users()
                .list(acme.ada(), UserFilter.all().words("eve"), PageRequest.by(UserSort.NAME))
                .items())
        .hasSize(1);
    assertThat(
            taskeri
                .invitations()
                .list(
                    acme.ada(),
                    InvitationFilter.all().status(InvitationStatus.ACCEPTED),
                    PageRequest.by(InvitationSort.CREATED_AT))
                .items())
        .hasSize(1);
  }

  @Test
  void a_reset_token_that_is_used_sixteen_times_at_once_serves_once() throws Exception {
    Company acme = Company.in(taskeri);
    acme.employee("Gina");
    taskeri
        .passwords()
        .forgot(Company.email("Gina"), Optional.of(acme.registered().tenant().slug().value()));
    List<Mail> mails = new ArrayList<>();
    taskeri.mails().sendDue(mails::add);
    String text =
        mails.stream()
            .filter(it -> it.recipient().value().equals(Company.email("Gina")))
            .findFirst()
            .orElseThrow()
            .text();
    String token = text.replaceAll("(?s).*[?#]token=(\\S+).*", "$1");
    List<Callable<Optional<ErrorCode>>> calls =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    AtOnce.refusable(
                        () ->
                            taskeri
                                .passwords()
                                .reset(new ResetPassword(token, "a new password, number " + i))))
            .toList();

    List<Optional<ErrorCode>> outcomes = AtOnce.run(calls);

    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes).filteredOn(Optional.of(ErrorCode.INVALID_INPUT)::equals).hasSize(15);
  }

  @Test
  void of_many_who_send_mail_at_once_each_mail_is_sent_by_one() throws Exception {
    Company acme = Company.in(taskeri);
    while (taskeri.mails().sendDue(mail -> {}) > 0) {
      // what other tests have written
    }
    for (int i = 0; i < 40; i++) {
      taskeri
          .invitations()
          .invite(acme.ada(), new Invite("many" + i + "@acme.test", List.of(Role.EMPLOYEE)));
    }
    ConcurrentLinkedQueue<Mail> sent = new ConcurrentLinkedQueue<>();
    Callable<Integer> sender = () -> taskeri.mails().sendDue(sent::add);
    AtOnce.run(List.of(sender, sender, sender, sender, sender, sender));

    assertThat(sent).extracting(Mail::id).hasSize(40).doesNotHaveDuplicates();
  }
}
