package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The end of an organization, and nobody else's. */
public interface DeletionContract extends StorageContract {
  @Test
  default void a_deleted_tenant_is_gone_with_its_sessions_and_tokens() {
    Company acme = company();
    Company globex = Company.in(acme.taskeri());
    LoggedIn session = acme.logIn("Ada");
    Tenant tenant = acme.registered().tenant();
    acme.taskeri().tenants().delete(tenant.id());
    assertNotFound(() -> acme.taskeri().tenants().find(tenant.id()));
    assertNotFound(() -> acme.taskeri().tenants().find(tenant.slug()));
    assertNotFound(() -> acme.taskeri().tenants().show(tenant.id()));
    assertNotFound(() -> acme.taskeri().tenants().delete(tenant.id()));
    assertCode(() -> acme.logIn("Ada"), ErrorCode.LOGIN_FAILED);
    assertCode(() -> acme.taskeri().settings().get(acme.adaInSession()), ErrorCode.SESSION_ENDED);
    assertCode(() -> acme.taskeri().settings().get(acme.ada()), ErrorCode.SESSION_ENDED);
    assertCode(
        () -> acme.taskeri().sessions().refresh(session.session().refreshToken()),
        ErrorCode.REFRESH_TOKEN_INVALID);
    assertThat(globex.project("WEB", Visibility.ORGANIZATION).key().value()).isEqualTo("WEB");
    assertThat(globex.logIn("Ada").tenant()).isEqualTo(globex.registered().tenant());
  }

  @Test
  default void the_slug_of_a_deleted_tenant_is_free() {
    Company acme = company();
    Tenant tenant = acme.registered().tenant();
    TenantService tenants = acme.taskeri().tenants();
    tenants.delete(tenant.id());
    var admin = new RegisterTenant.Admin("grace@other.test", "Grace", Company.PASSWORD);
    Tenant other =
        tenants
            .register(new RegisterTenant("Other", tenant.slug().value(), admin, Origin.unknown()))
            .tenant();
    assertThat(other.slug()).isEqualTo(tenant.slug());
    assertThat(other.schema()).isNotEqualTo(tenant.schema());
  }

  @Test
  default void a_suspended_tenant_can_be_deleted_too() {
    Company acme = company();
    TenantId tenant = acme.registered().tenant().id();
    acme.taskeri().tenants().suspend(tenant);
    acme.taskeri().tenants().delete(tenant);
    assertNotFound(() -> acme.taskeri().tenants().find(tenant));
  }

  @Test
  default void only_a_tenant_that_is_being_deleted_is_taken_away() {
    Company acme = company();
    TenantId tenant = acme.registered().tenant().id();
    assertCode(() -> storage().delete(tenant, Patience.usual(), Sample.NOW), ErrorCode.CONFLICT);
    assertThat(acme.taskeri().settings().get(acme.ada()).status()).isEqualTo(TenantStatus.ACTIVE);
    assertNotFound(
        () -> storage().delete(new TenantId(UUID.randomUUID()), Patience.usual(), Sample.NOW));
    Taskeri taskeri = acme.taskeri();
    assertNotFound(() -> taskeri.tenants().delete(new TenantId(UUID.randomUUID())));
  }
}
