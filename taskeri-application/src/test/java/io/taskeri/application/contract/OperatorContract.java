package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.application.tenant.RenameTenant;
import io.taskeri.application.tenant.TenantOverview;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantLimits;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operator of the installation does with organizations. */
public interface OperatorContract extends StorageContract {
  @Test
  default void tenants_are_listed_by_slug_and_status_page_by_page() {
    Company acme = company();
    Company globex = Company.in(acme.taskeri());
    TenantService tenants = acme.taskeri().tenants();
    Tenant suspended = tenants.suspend(globex.registered().tenant().id());
    Tenant active = acme.registered().tenant();
    assertThat(all(tenants, Set.of(), 2))
        .contains(active, suspended)
        .isSortedAccordingTo((a, b) -> a.slug().value().compareTo(b.slug().value()));
    assertThat(all(tenants, Set.of(TenantStatus.ACTIVE), 200))
        .contains(active)
        .doesNotContain(suspended);
    assertThat(all(tenants, Set.of(TenantStatus.SUSPENDED, TenantStatus.DELETING), 200))
        .contains(suspended)
        .doesNotContain(active);
    var counted = tenants.list(Set.of(), PageRequest.by(TenantSort.SLUG).limit(1).counted());
    assertThat(counted.items()).hasSize(1);
    assertThat(counted.total().orElseThrow()).isGreaterThanOrEqualTo(2);
  }

  private static List<Tenant> all(TenantService tenants, Set<TenantStatus> statuses, int limit) {
    List<Tenant> found = new ArrayList<>();
    var request = PageRequest.by(TenantSort.SLUG).limit(limit);
    Page<Tenant> page = tenants.list(statuses, request);
    found.addAll(page.items());
    while (page.next().isPresent()) {
      page = tenants.list(statuses, request.after(page.next().get()));
      found.addAll(page.items());
    }
    return found;
  }

  @Test
  default void a_tenant_is_shown_with_what_it_has_suspended_or_not() {
    Company acme = company();
    acme.deactivate(acme.employee("Bob"));
    acme.employee("Grace");
    acme.archive(acme.project("OLD", Visibility.ORGANIZATION));
    acme.project("WEB", Visibility.PRIVATE);
    TenantService tenants = acme.taskeri().tenants();
    Tenant tenant = tenants.suspend(acme.registered().tenant().id());
    TenantOverview shown = tenants.show(tenant.id());
    assertThat(shown.tenant()).isEqualTo(tenant);
    assertThat(shown.schemaVersion()).isNotEmpty();
    assertThat(shown.usage()).contains(new TenantOverview.Usage(2, 1));
    assertNotFound(() -> tenants.show(new TenantId(UUID.randomUUID())));
  }

  @Test
  default void a_tenant_that_is_renamed_keeps_its_schema_and_its_sessions() {
    Company acme = company();
    TenantService tenants = acme.taskeri().tenants();
    Tenant tenant = acme.registered().tenant();
    String slug = "r-" + tenant.slug().value().substring(2);
    var command = RenameTenant.nothing().name(" Acme AG ").slug(slug);
    Tenant renamed = tenants.rename(tenant.id(), command);
    assertThat(renamed.name()).isEqualTo("Acme AG");
    assertThat(tenants.find(new Slug(slug))).isEqualTo(renamed);
    assertNotFound(() -> tenants.find(tenant.slug()));
    assertThat(renamed.schema()).isEqualTo(tenant.schema());
    assertThat(acme.taskeri().settings().get(acme.adaInSession())).isEqualTo(renamed);
    assertThat(tenants.rename(tenant.id(), command)).isEqualTo(renamed);
  }

  @Test
  default void another_name_and_slug_keep_the_rules_of_registration() {
    Company acme = company();
    Company globex = Company.in(acme.taskeri());
    TenantService tenants = acme.taskeri().tenants();
    Tenant tenant = acme.registered().tenant();
    String taken = globex.registered().tenant().slug().value();
    assertCode(
        () -> tenants.rename(tenant.id(), RenameTenant.nothing().slug(taken)),
        ErrorCode.SLUG_TAKEN);
    assertInvalid(
        () -> tenants.rename(tenant.id(), RenameTenant.nothing().name(" ").slug("A")),
        "/name required",
        "/slug malformed");
    assertInvalid(
        () -> tenants.rename(tenant.id(), RenameTenant.nothing().slug("docs")), "/slug reserved");
    assertNotFound(
        () -> tenants.rename(new TenantId(UUID.randomUUID()), RenameTenant.nothing().name("A")));
    assertThat(tenants.find(tenant.id())).isEqualTo(tenant);
  }

  @Test
  default void limits_are_set_and_taken_away_one_by_one() {
    Company acme = company();
    TenantService tenants = acme.taskeri().tenants();
    TenantId tenant = acme.registered().tenant().id();
    tenants.limit(tenant, LimitTenant.nothing().users(5).projects(0));
    assertThat(tenants.find(tenant).limits()).isEqualTo(new TenantLimits(5, 0));
    tenants.limit(tenant, new LimitTenant(Patch.clear(), Patch.keep()));
    assertThat(tenants.find(tenant).limits()).isEqualTo(new TenantLimits(null, 0));
    assertInvalid(
        () -> tenants.limit(tenant, LimitTenant.nothing().users(0).projects(-1)),
        "/users out-of-range",
        "/projects out-of-range");
  }

  @Test
  default void what_the_operator_does_stands_in_the_history_and_is_told() {
    List<UserId> told = new ArrayList<>();
    Company acme =
        Company.in(
            Taskeri.builder()
                .storage(storage())
                .passwordHasher(new QuickHasher())
                .eventListener(it -> told.add(it.activity().actor()))
                .build());
    acme.employee("Bob");
    History history = new History(acme);
    history.next();
    told.clear();
    TenantService tenants = acme.taskeri().tenants();
    TenantId tenant = acme.registered().tenant().id();
    String slug = "h-" + acme.registered().tenant().slug().value().substring(2);
    tenants.suspend(tenant);
    tenants.suspend(tenant);
    tenants.limit(tenant, LimitTenant.nothing().users(9));
    tenants.rename(tenant, RenameTenant.nothing().slug(slug));
    acme.taskeri().support().resetPassword(tenant, Company.email("Bob"));
    tenants.resume(tenant);
    assertThat(history.next())
        .containsExactly(
            "TENANT CHANGED status ACTIVE>SUSPENDED",
            "TENANT CHANGED limits.users null>9",
            "TENANT CHANGED slug " + acme.registered().tenant().slug() + ">" + slug,
            "USER CHANGED password null>null",
            "TENANT CHANGED status SUSPENDED>ACTIVE");
    assertThat(told).hasSize(5).containsOnly(UserId.OPERATOR);
    assertThat(
            acme.taskeri()
                .activities()
                .list(
                    acme.ada(),
                    ActivityFilter.all().by(UserId.OPERATOR),
                    PageRequest.by(ActivitySort.OCCURRED_AT))
                .items())
        .hasSize(5)
        .extracting(ActivityEntry::actorName)
        .containsOnly("Operator");
  }

  @Test
  default void nobody_works_in_a_tenant_as_its_operator_by_saying_so() {
    Company acme = company();
    var claimed = TenantContext.of(acme.registered().tenant().id(), UserId.OPERATOR);
    assertCode(() -> acme.taskeri().settings().get(claimed), ErrorCode.UNAUTHENTICATED);
  }
}
