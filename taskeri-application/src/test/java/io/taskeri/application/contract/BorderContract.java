package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.text.Digest;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** In the unit of one tenant nothing of another is found, changed or ended, whatever is asked. */
public interface BorderContract extends StorageContract {
  @Test
  default void invitations_and_resets_are_found_by_their_own_tenant_alone() {
    Company acme = company();
    Company globex = company();
    InvitationView sent = acme.invite("Bob", Role.EMPLOYEE);
    String invited = Digest.sha256(Company.token(sent));
    String reset = Digest.sha256("reset " + Sample.id());
    UserId ada = acme.admin().id();
    write(
        acme,
        unit -> unit.passwordResets().put(ada, reset, Sample.NOW, Sample.NOW.plusSeconds(60)));
    write(
        globex,
        unit -> {
          assertThat(unit.invitations().find(sent.invitation().id())).isEmpty();
          assertThat(unit.invitations().lock(sent.invitation().id())).isEmpty();
          assertThat(unit.invitations().find(invited)).isEmpty();
          assertThat(unit.invitations().lock(invited)).isEmpty();
          assertThat(unit.invitations().lockOpen(sent.invitation().email())).isEmpty();
          var byTime = PageRequest.by(InvitationSort.CREATED_AT);
          assertThat(unit.invitations().list(InvitationFilter.all(), byTime, Sample.NOW).items())
              .isEmpty();
          assertThat(unit.passwordResets().find(reset, Sample.NOW)).isEmpty();
          assertThat(unit.passwordResets().take(reset, Sample.NOW)).isEmpty();
          unit.passwordResets().drop(ada);
        });
    write(acme, unit -> assertThat(unit.passwordResets().find(reset, Sample.NOW)).contains(ada));
  }

  @Test
  default void roles_departments_and_teams_are_found_by_their_own_tenant_alone() {
    Company acme = company();
    Company globex = company();
    User bob = acme.employee("Bob");
    Role role = acme.role("Role");
    DepartmentId sales =
        acme.taskeri()
            .departments()
            .create(acme.ada(), new CreateDepartment("Sales", "", bob.id()))
            .id();
    TeamId web =
        acme.taskeri().teams().create(acme.ada(), new CreateTeam("Web", "", sales, bob.id())).id();
    var byName = PageRequest.by(MemberSort.NAME);
    write(
        globex,
        unit -> {
          assertThat(unit.roles().find(role.id())).isEmpty();
          assertThat(unit.roles().lock(role.id())).isEmpty();
          assertThat(unit.roles().all()).extracting(Role::name).doesNotContain("Role");
          assertThat(unit.departments().find(sales)).isEmpty();
          assertThat(unit.departments().lock(sales)).isEmpty();
          assertThat(unit.departments().members().find(sales, bob.id())).isEmpty();
          assertThat(unit.departments().members().list(sales, byName).items()).isEmpty();
          assertThat(unit.departments().members().remove(sales, bob.id())).isFalse();
          unit.departments().members().removeEverywhere(bob.id(), Sample.NOW);
          assertThat(unit.teams().find(web)).isEmpty();
          assertThat(unit.teams().lock(web)).isEmpty();
          assertThat(unit.teams().members().list(web, byName).items()).isEmpty();
          assertThat(unit.teams().members().remove(web, bob.id())).isFalse();
          unit.teams().members().removeEverywhere(bob.id(), Sample.NOW);
          assertThat(unit.users().isTaken(bob.email())).isFalse();
        });
    assertThat(acme.taskeri().teams().get(acme.ada(), web).details().lead()).isEqualTo(bob.id());
    assertThat(acme.taskeri().departments().members(acme.ada(), sales, byName).items()).hasSize(1);
  }

  @Test
  default void accounts_and_sessions_are_changed_by_their_own_tenant_alone() {
    Company acme = company();
    Company globex = company();
    User bob = acme.employee("Bob");
    var session = acme.logIn("Bob");
    write(
        globex,
        unit -> {
          assertThat(unit.sessions().running(bob.id(), Sample.NOW)).isEmpty();
          unit.sessions().endAll(bob.id(), Sample.NOW);
          unit.sessions().endOthers(bob.id(), globex.registered().session().id(), Sample.NOW);
          unit.logins().changePassword(bob.id(), "plain:stolen");
          unit.logins().changeEmail(bob);
          unit.logins().remove(bob.id());
        });
    assertThat(acme.taskeri().users().me(session.context()).user()).isEqualTo(bob);
    assertThat(acme.logIn("Bob").user()).isEqualTo(bob);
  }

  private void write(Company company, Consumer<TenantUnit> work) {
    storage()
        .inTenant(
            company.ada(),
            unit -> {
              work.accept(unit);
              return unit;
            });
  }
}
