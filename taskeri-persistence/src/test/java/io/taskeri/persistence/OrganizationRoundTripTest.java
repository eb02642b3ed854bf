package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.mail.Mailer;
import io.taskeri.application.organization.ChangeDepartment;
import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often what changes the organization goes to the server: see {@link RoundTripTest}. */
class OrganizationRoundTripTest {
  private static final OptionalLong ANY = OptionalLong.empty();
  private static RoundTrips trips;
  private static Taskeri taskeri;
  private static Company acme;

  @BeforeAll
  static void create() throws SQLException {
    trips = RoundTrips.begin();
    taskeri = trips.taskeri();
    acme = trips.acme();
  }

  @AfterAll
  static void close() throws SQLException {
    trips.close();
  }

  @Test
  void inviting_and_accepting() {
    InvitationView[] sent = new InvitationView[1];
    trips.assertTrips(11, () -> sent[0] = invite("eve@acme.test"));
    trips.assertTrips(
        9,
        () -> sent[0] = taskeri.invitations().resend(acme.ada(), sent[0].invitation().id(), ANY));
    String link = sent[0].link().orElseThrow();
    String token = link.substring(link.lastIndexOf('/') + 1);
    trips.assertTrips(4, () -> taskeri.acceptance().look(token));
    trips.assertTrips(
        14,
        () ->
            taskeri
                .acceptance()
                .accept(token, new AcceptInvitation("Eve", Company.PASSWORD, Origin.unknown())));
  }

  @Test
  void changing_departments_and_teams() {
    User fritz = acme.employee("Fritz");
    Department[] lab = new Department[1];
    trips.assertTrips(
        5,
        () ->
            lab[0] =
                taskeri.departments().create(acme.ada(), new CreateDepartment("Lab", "", null)));
    trips.assertTrips(
        7, () -> taskeri.departments().addMember(acme.ada(), lab[0].id(), fritz.id()));
    trips.assertTrips(
        9,
        () ->
            taskeri
                .departments()
                .change(
                    acme.ada(),
                    lab[0].id(),
                    new ChangeDepartment(
                        Patch.keep(), Patch.keep(), Patch.set(acme.registered().admin().id())),
                    ANY));
    trips.assertTrips(
        6, () -> taskeri.departments().removeMember(acme.ada(), lab[0].id(), fritz.id()));
    trips.assertTrips(7, () -> taskeri.departments().delete(acme.ada(), lab[0].id(), ANY));
    trips.assertTrips(
        6,
        () ->
            taskeri
                .settings()
                .change(acme.ada(), ChangeTenant.nothing().timeZone("Europe/Berlin"), ANY));
  }

  @Test
  void forgetting_a_password_and_sending_the_mail() {
    acme.employee("Gina");
    while (taskeri.mails().sendDue(mail -> {}) > 0) {
      // what other tests have written
    }
    trips.assertTrips(
        9,
        () ->
            taskeri
                .passwords()
                .forgot(
                    Company.email("Gina"), Optional.of(acme.registered().tenant().slug().value())));
    Mailer mailer = mail -> assertThat(mail.recipient().value()).isEqualTo("gina@acme.test");
    trips.assertTrips(6, () -> taskeri.mails().sendDue(mailer));
  }

  private static InvitationView invite(String email) {
    return taskeri.invitations().invite(acme.ada(), new Invite(email, List.of("Employee")));
  }
}
