package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may log in where, sessions and their tokens, and what was asked before. */
public interface DirectoryContract extends StorageContract {
  @Test
  default void an_account_is_found_in_active_tenants_by_email_and_slug() {
    Sample one = Sample.in(storage());
    Sample other = Sample.in(storage());
    User same = one.employee("same" + UUID.randomUUID());
    User again = Sample.user(same.email().value(), "Same", other.roles().get(2));
    storage()
        .inTenant(
            other.context(),
            unit -> {
              unit.users().add(again);
              unit.logins().add(again, "another hash");
              return unit;
            });
    assertThat(logins(same.email(), Optional.empty(), 4))
        .containsExactly(
            new Login(one.tenant(), same.id(), "a hash"),
            new Login(other.tenant(), again.id(), "another hash"));
    assertThat(logins(same.email(), Optional.empty(), 1)).hasSize(1);
    assertThat(logins(same.email(), Optional.of(other.tenant().slug()), 4))
        .extracting(Login::user)
        .containsExactly(again.id());
    storage()
        .inDirectory(
            unit -> {
              unit.tenants().save(other.tenant().suspend(Sample.NOW));
              return unit;
            });
    assertThat(logins(same.email(), Optional.empty(), 4)).hasSize(1);
  }

  @Test
  default void a_tenant_reaches_only_its_own_password_hashes_and_sessions() {
    Sample one = Sample.in(storage());
    Sample other = Sample.in(storage());
    storage()
        .inTenant(
            one.context(),
            unit -> {
              assertThat(unit.logins().lockPasswordHash(one.admin().id())).contains("a hash");
              assertThat(unit.logins().lockPasswordHash(other.admin().id())).isEmpty();
              assertThat(unit.sessions().end(other.session().id(), other.admin().id(), Sample.NOW))
                  .isFalse();
              unit.sessions().endAll(other.admin().id(), Sample.NOW);
              return unit;
            });
    storage().readInTenant(other.inSession(), unit -> unit.tenant());
  }

  @Test
  default void all_sessions_of_a_user_end_together() {
    Sample sample = Sample.in(storage());
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.sessions().endAll(sample.admin().id(), Sample.NOW);
              return unit;
            });
    assertThatThrownBy(() -> storage().readInTenant(sample.inSession(), unit -> unit.tenant()))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  default void a_refresh_token_is_rotated_and_remembered_as_used() {
    Sample sample = Sample.in(storage());
    String first = sample.session().refreshToken().hash();
    String second = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
    storage()
        .inDirectory(
            unit -> {
              var grant = unit.refreshTokens().lock(first).orElseThrow();
              assertThat(grant.session()).isEqualTo(sample.session().id());
              assertThat(grant.tenant()).isEqualTo(sample.tenant());
              assertThat(grant.user()).isEqualTo(sample.admin().id());
              assertThat(grant.expiresAt()).isEqualTo(sample.session().expiresAt());
              assertThat(grant.used()).isFalse();
              assertThat(grant.sessionEnded()).isFalse();
              unit.refreshTokens()
                  .rotate(grant, second, Sample.NOW, sample.session().expiresAt().plusSeconds(9));
              return unit;
            });
    storage()
        .inDirectory(
            unit -> {
              assertThat(unit.refreshTokens().lock(first).orElseThrow().used()).isTrue();
              var grant = unit.refreshTokens().lock(second).orElseThrow();
              assertThat(grant.used()).isFalse();
              unit.refreshTokens().endSession(grant, Sample.NOW);
              assertThat(unit.refreshTokens().lock(second).orElseThrow().sessionEnded()).isTrue();
              assertThat(unit.refreshTokens().lock("f".repeat(64))).isEmpty();
              return unit;
            });
    assertThatThrownBy(() -> storage().readInTenant(sample.inSession(), unit -> unit.tenant()))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  default void a_retry_key_tells_what_was_created_until_it_expires() {
    Sample sample = Sample.in(storage());
    RetryKey key = new RetryKey("user POST /tasks", "key", "print");
    UUID created = Sample.id();
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              assertThat(unit.retries().lock(key)).isTrue();
              assertThat(unit.retries().find(key, Sample.NOW)).isEmpty();
              unit.retries().add(key, created, Sample.NOW);
              return unit;
            });
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              assertThat(unit.retries().find(key, Sample.NOW.plusSeconds(1)))
                  .contains(new RetryLog.Entry("print", created));
              assertThat(
                      unit.retries()
                          .find(new RetryKey("other POST /tasks", "key", "print"), Sample.NOW))
                  .isEmpty();
              var later = Sample.NOW.plus(RetryLog.KEPT);
              assertThat(unit.retries().find(key, later)).isEmpty();
              unit.retries().add(key, sample.tenant().id().value(), later);
              assertThat(unit.retries().find(key, later).orElseThrow().created())
                  .isEqualTo(sample.tenant().id().value());
              return unit;
            });
  }

  @Test
  default void a_registration_is_remembered_under_its_key() {
    Sample sample = Sample.prepared(storage(), slug());
    RetryKey key = new RetryKey("POST /tenants", UUID.randomUUID().toString(), "print");
    storage().provision(under(key, sample.newTenant()));
    Optional<RetryLog.Entry> entry =
        storage().inDirectory(unit -> unit.registrations().find(key, Sample.NOW));
    assertThat(entry).contains(new RetryLog.Entry("print", sample.tenant().id().value()));
  }

  @Test
  default void a_registration_key_registers_one_tenant_alone() {
    RetryKey key = new RetryKey("POST /tenants", UUID.randomUUID().toString(), "print");
    Sample first = Sample.prepared(storage(), slug());
    Sample second = Sample.prepared(storage(), slug());
    storage().provision(under(key, first.newTenant()));
    assertThatThrownBy(() -> storage().provision(under(key, second.newTenant())))
        .isInstanceOf(Conflict.class);
    Optional<Tenant> none =
        storage().inDirectory(unit -> unit.tenants().find(second.tenant().id()));
    assertThat(none).isEmpty();
  }

  private static Slug slug() {
    return new Slug("r-" + UUID.randomUUID().toString().replace("-", ""));
  }

  private static NewTenant under(RetryKey key, NewTenant tenant) {
    return new NewTenant(
        tenant.tenant(),
        tenant.roles(),
        tenant.admin(),
        tenant.passwordHash(),
        tenant.session(),
        tenant.activities(),
        Optional.of(key));
  }

  @Test
  default void a_tenant_is_found_by_id_and_slug_and_kept_by_version() {
    Sample sample = Sample.in(storage());
    var suspended = sample.tenant().suspend(Sample.NOW.plusSeconds(1));
    storage()
        .inDirectory(
            unit -> {
              assertThat(unit.tenants().find(sample.tenant().slug())).contains(sample.tenant());
              assertThat(unit.tenants().lock(sample.tenant().id())).contains(sample.tenant());
              unit.tenants().save(suspended);
              return unit;
            });
    Optional<Tenant> found =
        storage().inDirectory(unit -> unit.tenants().find(sample.tenant().id()));
    assertThat(found).contains(suspended);
    assertThatThrownBy(
            () ->
                storage()
                    .inDirectory(
                        unit -> {
                          unit.tenants().save(suspended);
                          return unit;
                        }))
        .isInstanceOf(Conflict.class);
  }

  private List<Login> logins(EmailAddress email, Optional<Slug> tenant, int most) {
    return storage().inDirectory(unit -> unit.logins().find(email, tenant, most));
  }
}
