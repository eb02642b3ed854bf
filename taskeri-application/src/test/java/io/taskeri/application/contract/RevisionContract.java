package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamDetails;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.text.Digest;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What was changed meanwhile is not overwritten, and comes back as it was kept. */
public interface RevisionContract extends StorageContract {
  /** A little after everything in the samples. */
  Instant LATER = Sample.NOW.plusSeconds(1);

  @Test
  default void a_role_is_kept_by_version() {
    Sample sample = Sample.in(storage());
    Role role = Role.create(new RoleId(Sample.id()), role("One", "user:read"), Sample.NOW);
    Role changed = role.change(role("Two", "team:read", "task:create"), LATER);
    write(sample, unit -> unit.roles().add(role));
    write(sample, unit -> unit.roles().save(changed));
    assertRefused(sample, unit -> unit.roles().save(changed));
    write(
        sample,
        unit -> {
          assertThat(unit.roles().find(role.id())).contains(changed);
          assertThat(unit.roles().lock(role.id())).contains(changed);
          assertThat(unit.roles().all()).hasSize(4).contains(changed);
        });
  }

  @Test
  default void a_department_is_kept_by_version() {
    Sample sample = Sample.in(storage());
    Department department =
        Department.create(
            new DepartmentId(Sample.id()), new DepartmentDetails("One", "", null), Sample.NOW);
    Department changed =
        department.change(new DepartmentDetails("Two", "more", sample.admin().id()), LATER);
    write(sample, unit -> unit.departments().add(department));
    write(sample, unit -> unit.departments().save(changed));
    assertRefused(sample, unit -> unit.departments().save(changed));
    write(
        sample,
        unit -> {
          assertThat(unit.departments().find(department.id())).contains(changed);
          assertThat(unit.departments().lock(department.id())).contains(changed);
        });
  }

  @Test
  default void a_team_is_kept_by_version() {
    Sample sample = Sample.in(storage());
    Team team =
        Team.create(new TeamId(Sample.id()), new TeamDetails("One", "", null, null), Sample.NOW);
    Team changed = team.change(new TeamDetails("Two", "more", null, sample.admin().id()), LATER);
    write(sample, unit -> unit.teams().add(team));
    write(sample, unit -> unit.teams().save(changed));
    assertRefused(sample, unit -> unit.teams().save(changed));
    write(
        sample,
        unit -> {
          assertThat(unit.teams().find(team.id())).contains(changed);
          assertThat(unit.teams().lock(team.id())).contains(changed);
        });
  }

  @Test
  default void an_invitation_is_kept_by_version_and_found_by_its_newest_token() {
    Sample sample = Sample.in(storage());
    Invitation invitation = invitation(sample, "bob@acme.test");
    Invitation again = invitation.resend(invitation.invitedBy(), LATER);
    String first = hash();
    String second = hash();
    write(sample, unit -> unit.invitations().add(invitation, first));
    write(sample, unit -> unit.invitations().save(again, second));
    assertRefused(sample, unit -> unit.invitations().save(again));
    assertRefused(sample, unit -> unit.invitations().save(again, first));
    write(
        sample,
        unit -> {
          assertThat(unit.invitations().find(first)).isEmpty();
          assertThat(unit.invitations().lock(first)).isEmpty();
          assertThat(unit.invitations().find(second)).contains(again);
          assertThat(unit.invitations().lock(second)).contains(again);
          assertThat(unit.invitations().find(again.id())).contains(again);
          assertThat(unit.invitations().lock(again.id())).contains(again);
        });
    Invitation accepted = again.accept(sample.admin().id(), LATER);
    write(sample, unit -> unit.invitations().save(accepted));
    write(sample, unit -> assertThat(unit.invitations().find(second)).contains(accepted));
  }

  @Test
  default void an_email_has_one_open_invitation() {
    Sample sample = Sample.in(storage());
    Invitation one = invitation(sample, "bob@acme.test");
    write(sample, unit -> unit.invitations().add(one, hash()));
    assertCode(
        () ->
            write(
                sample,
                unit -> unit.invitations().add(invitation(sample, "bob@acme.test"), hash())),
        ErrorCode.INVITATION_EXISTS);
    write(
        sample,
        unit -> {
          assertThat(unit.invitations().lockOpen(one.email())).contains(one);
          unit.invitations().save(one.revoke(LATER));
          assertThat(unit.invitations().lockOpen(one.email())).isEmpty();
          unit.invitations().add(invitation(sample, "bob@acme.test"), hash());
        });
  }

  @Test
  default void a_tenants_settings_are_kept_by_version() {
    Sample sample = Sample.in(storage());
    Tenant changed = sample.tenant().change("Other", sample.tenant().settings(), LATER);
    write(
        sample,
        unit -> {
          assertThat(unit.settings().lock()).isEqualTo(sample.tenant());
          unit.settings().save(changed);
        });
    assertRefused(sample, unit -> unit.settings().save(changed));
    Optional<Tenant> found =
        storage().inDirectory(unit -> unit.tenants().find(sample.tenant().id()));
    assertThat(found).contains(changed);
  }

  private static RoleDetails role(String name, String... permissions) {
    return new RoleDetails(name, "", Set.of(permissions));
  }

  private static Invitation invitation(Sample sample, String email) {
    return Invitation.send(
        new InvitationId(Sample.id()),
        new EmailAddress(email),
        List.of(AssignedRole.of(sample.roles().get(2)), AssignedRole.of(sample.roles().get(1))),
        Person.of(sample.admin()),
        Sample.NOW);
  }

  private static String hash() {
    return Digest.sha256(Sample.id().toString());
  }

  private void assertRefused(Sample sample, Consumer<TenantUnit> work) {
    assertCode(() -> write(sample, work), ErrorCode.CONFLICT);
  }

  private void write(Sample sample, Consumer<TenantUnit> work) {
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              work.accept(unit);
              return unit;
            });
  }
}
