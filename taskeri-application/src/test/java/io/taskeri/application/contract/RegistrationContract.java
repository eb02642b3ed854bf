package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.domain.error.ErrorCode;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Organizations register whole or not at all, and once for each key. */
public interface RegistrationContract extends StorageContract {
  @Test
  default void every_broken_rule_of_a_registration_is_named() {
    assertInvalid(
        () ->
            taskeri()
                .tenants()
                .register(
                    new RegisterTenant(
                        " ", "admin", new RegisterTenant.Admin("nobody", "\u0000", "short"))),
        "/name required",
        "/slug reserved",
        "/admin/email malformed",
        "/admin/name illegal-character",
        "/admin/password too-short");
  }

  @Test
  default void a_name_that_breaks_a_rule_is_named_also_when_the_slug_is_to_be_made_from_it() {
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD);
    assertInvalid(
        () ->
            taskeri()
                .tenants()
                .register(new RegisterTenant("a".repeat(101), null, admin, Origin.unknown())),
        "/name too-long");
    assertInvalid(
        () -> taskeri().tenants().register(new RegisterTenant(" ", null, admin, Origin.unknown())),
        "/name required",
        "/slug required");
  }

  @Test
  default void a_slug_is_made_from_the_name_when_none_is_given() {
    String name = "Größe & Söhne " + UUID.randomUUID();
    Registered registered =
        taskeri()
            .tenants()
            .register(
                new RegisterTenant(
                    name,
                    null,
                    new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD),
                    Origin.unknown()));
    assertThat(registered.tenant().slug().value())
        .startsWith("grosse-sohne-")
        .hasSizeBetween(20, 40);
  }

  @Test
  default void a_registration_repeated_with_its_key_is_the_same_tenant_with_a_new_session() {
    Taskeri taskeri = taskeri();
    String slug = "k-" + UUID.randomUUID().toString().replace("-", "");
    Optional<RetryKey> key =
        Optional.of(new RetryKey("POST /tenants", UUID.randomUUID().toString(), "print"));
    var command =
        new RegisterTenant(
            "Acme", slug, new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD));
    Created<Registered> first = taskeri.tenants().register(command, key);
    Created<Registered> second = taskeri.tenants().register(command, key);
    assertThat(first.replayed()).isFalse();
    assertThat(second.replayed()).isTrue();
    assertThat(second.value().tenant()).isEqualTo(first.value().tenant());
    assertThat(second.value().admin()).isEqualTo(first.value().admin());
    assertThat(second.value().session().id()).isNotEqualTo(first.value().session().id());
    var wrong =
        new RegisterTenant(
            "Acme", slug, new RegisterTenant.Admin("ada@acme.test", "Ada", "another password"));
    assertCode(() -> taskeri.tenants().register(wrong, key), ErrorCode.IDEMPOTENCY_MISMATCH);
  }
}
