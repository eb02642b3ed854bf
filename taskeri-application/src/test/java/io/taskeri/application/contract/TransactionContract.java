package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One call is one transaction in one tenant, or it is nothing. */
public interface TransactionContract extends StorageContract {
  @Test
  default void a_provisioned_tenant_is_whole() {
    Sample sample = Sample.in(storage());
    storage()
        .readInTenant(
            sample.inSession(),
            unit -> {
              assertThat(unit.tenant()).isEqualTo(sample.tenant());
              assertThat(unit.access().administrator()).isTrue();
              assertThat(unit.users().find(sample.admin().id())).contains(sample.admin());
              assertThat(unit.roles().all()).containsExactlyInAnyOrderElementsOf(sample.roles());
              return unit;
            });
  }

  @Test
  default void a_slug_is_given_once_and_the_second_tenant_leaves_nothing() {
    Sample first = Sample.in(storage());
    Sample second = Sample.prepared(storage(), first.tenant().slug());
    assertThatThrownBy(() -> storage().provision(second.newTenant()))
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.SLUG_TAKEN);
    assertThatThrownBy(() -> storage().inTenant(second.context(), unit -> unit))
        .isInstanceOf(Unauthenticated.class);
    assertThat(storage().<Object>inDirectory(unit -> unit.tenants().find(second.tenant().id())))
        .isEqualTo(Optional.empty());
  }

  @Test
  default void what_a_unit_has_written_is_gone_when_it_throws() {
    Sample sample = Sample.in(storage());
    var project = sample.project("WEB", Visibility.ORGANIZATION);
    assertThatThrownBy(
            () ->
                storage()
                    .inTenant(
                        sample.context(),
                        unit -> {
                          unit.tasks().count(project.id(), Tasks.DETAILS.status());
                          unit.users().add(Sample.user("b@acme.test", "B", sample.roles().get(2)));
                          unit.sessions()
                              .end(sample.session().id(), sample.admin().id(), Sample.NOW);
                          throw new IllegalArgumentException("planted");
                        }))
        .hasMessage("planted");
    assertThat(sample.task(project, "first").key().number()).isEqualTo(1);
    TenantId found = storage().readInTenant(sample.inSession(), unit -> unit.tenant().id());
    assertThat(found).isEqualTo(sample.tenant().id());
  }

  @Test
  default void errors_roll_back_too() {
    Sample sample = Sample.in(storage());
    assertThatThrownBy(
            () ->
                storage()
                    .inTenant(
                        sample.context(),
                        unit -> {
                          unit.users().add(Sample.user("b@acme.test", "B", sample.roles().get(2)));
                          throw new StackOverflowError("planted");
                        }))
        .isInstanceOf(StackOverflowError.class);
    sample.employee("B");
  }

  @Test
  default void a_unit_inside_a_unit_is_refused() {
    Sample sample = Sample.in(storage());
    assertThatThrownBy(
            () ->
                storage()
                    .inTenant(
                        sample.context(),
                        unit -> storage().inTenant(sample.context(), inner -> inner)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                storage().inDirectory(unit -> storage().inTenant(sample.context(), inner -> inner)))
        .isInstanceOf(IllegalStateException.class);
    sample.employee("B");
  }

  @Test
  default void a_unit_that_only_reads_cannot_write() {
    Sample sample = Sample.in(storage());
    assertThatThrownBy(
            () ->
                storage()
                    .readInTenant(
                        sample.context(),
                        unit -> {
                          unit.users().add(Sample.user("b@acme.test", "B", sample.roles().get(2)));
                          return unit;
                        }))
        .isNotInstanceOf(TaskeriException.class);
    sample.employee("B");
  }

  @Test
  default void a_tenant_that_does_not_exist_has_no_unit() {
    var nowhere = TenantContext.of(new TenantId(Sample.id()), new UserId(Sample.id()));
    assertThatThrownBy(() -> storage().inTenant(nowhere, unit -> unit))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  default void a_session_opens_its_own_tenant_alone_and_for_its_own_user() {
    Sample one = Sample.in(storage());
    Sample other = Sample.in(storage());
    assertRefused(TenantContext.of(other.tenant().id(), one.admin().id(), one.session().id()));
    assertRefused(TenantContext.of(other.tenant().id(), other.admin().id(), one.session().id()));
    assertRefused(TenantContext.of(one.tenant().id(), other.admin().id(), one.session().id()));
  }

  @Test
  default void an_ended_session_opens_nothing() {
    Sample sample = Sample.in(storage());
    storage()
        .inTenant(
            sample.inSession(),
            unit -> {
              unit.sessions().end(sample.session().id(), sample.admin().id(), Sample.NOW);
              return unit;
            });
    assertRefused(sample.inSession());
  }

  @Test
  default void a_suspended_tenant_serves_nobody_until_it_is_resumed() {
    Sample sample = Sample.in(storage());
    storage()
        .inDirectory(
            unit -> {
              unit.tenants().save(sample.tenant().suspend(Sample.NOW));
              return unit;
            });
    assertThatThrownBy(() -> storage().inTenant(sample.context(), unit -> unit))
        .isInstanceOf(Forbidden.class)
        .extracting("code")
        .isEqualTo(ErrorCode.TENANT_SUSPENDED);
    storage()
        .inDirectory(
            unit -> {
              var tenant = unit.tenants().lock(sample.tenant().id()).orElseThrow();
              unit.tenants().save(tenant.resume(Sample.NOW));
              return unit;
            });
    sample.employee("B");
  }

  @Test
  default void a_deactivated_user_has_no_access() {
    Sample sample = Sample.in(storage());
    var user = sample.employee("Bob");
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.users().save(user.deactivate(Sample.NOW));
              return unit;
            });
    assertThatThrownBy(() -> storage().readInTenant(sample.as(user), unit -> unit.access()))
        .isInstanceOf(Forbidden.class)
        .extracting("code")
        .isEqualTo(ErrorCode.USER_DEACTIVATED);
    assertThat(
            storage()
                .readInTenant(sample.context(), unit -> unit.users().find(user.id()))
                .orElseThrow()
                .status())
        .isEqualTo(UserStatus.DEACTIVATED);
  }

  @Test
  default void equal_keys_in_two_tenants_are_two_projects() {
    Sample one = Sample.in(storage());
    Sample other = Sample.in(storage());
    var mine = one.project("WEB", Visibility.ORGANIZATION);
    var theirs = other.project("WEB", Visibility.ORGANIZATION);
    storage()
        .readInTenant(
            one.context(),
            unit -> {
              assertThat(unit.projects().find(new ProjectKey("WEB"), one.viewer())).contains(mine);
              assertThat(unit.projects().find(theirs.id(), one.viewer())).isEmpty();
              return unit;
            });
  }

  private void assertRefused(TenantContext context) {
    assertThatThrownBy(() -> storage().inTenant(context, unit -> unit))
        .isInstanceOf(Unauthenticated.class)
        .extracting("code")
        .isEqualTo(ErrorCode.SESSION_ENDED);
  }
}
