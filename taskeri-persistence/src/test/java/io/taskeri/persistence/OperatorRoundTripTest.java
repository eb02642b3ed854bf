package io.taskeri.persistence;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.application.tenant.RenameTenant;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the operator's use cases go to the server: see {@link RoundTripTest}. */
class OperatorRoundTripTest {
  private static RoundTrips trips;
  private static Taskeri taskeri;
  private static Company acme;
  private static TenantId tenant;

  @BeforeAll
  static void create() throws SQLException {
    trips = RoundTrips.begin();
    taskeri = trips.taskeri();
    acme = trips.acme();
    tenant = acme.registered().tenant().id();
  }

  @AfterAll
  static void drop() throws SQLException {
    trips.close();
  }

  @Test
  void a_page_of_tenants_is_two_and_a_whole_tenant_seven() {
    trips.assertTrips(
        2,
        () -> taskeri.tenants().list(Set.of(TenantStatus.ACTIVE), PageRequest.by(TenantSort.SLUG)));
    trips.assertTrips(7, () -> taskeri.tenants().show(tenant));
  }

  @Test
  void a_change_of_a_tenant_is_five() {
    trips.assertTrips(5, () -> taskeri.tenants().suspend(tenant));
    trips.assertTrips(5, () -> taskeri.tenants().resume(tenant));
    trips.assertTrips(
        5, () -> taskeri.tenants().rename(tenant, RenameTenant.nothing().name("Acme AG")));
    trips.assertTrips(5, () -> taskeri.tenants().limit(tenant, LimitTenant.nothing().users(50)));
  }

  @Test
  void a_delete_is_fourteen() {
    TenantId other = Company.in(taskeri).registered().tenant().id();
    trips.assertTrips(14, () -> taskeri.tenants().delete(other));
  }

  @Test
  void a_page_of_people_is_three_and_a_password_reset_nine() {
    acme.employee("Bob");
    trips.assertTrips(
        3, () -> taskeri.support().list(tenant, UserFilter.all(), PageRequest.by(UserSort.EMAIL)));
    trips.assertTrips(9, () -> taskeri.support().resetPassword(tenant, Company.email("Bob")));
  }

  @Test
  void a_limit_costs_two_more_where_there_is_one_and_none_where_there_is_not() {
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    User eve = acme.employee("Eve");
    trips.assertTrips(6, () -> acme.archive(web));
    trips.assertTrips(6, () -> restore(web));
    acme.archive(web);
    acme.deactivate(eve);
    taskeri.tenants().limit(tenant, LimitTenant.nothing().users(50).projects(50));
    trips.assertTrips(8, () -> restore(web));
    trips.assertTrips(8, () -> reactivate(eve));
    acme.deactivate(eve);
    taskeri.tenants().limit(tenant, new LimitTenant(Patch.clear(), Patch.clear()));
    trips.assertTrips(6, () -> reactivate(eve));
  }

  private static void restore(Project project) {
    taskeri.archive().restore(acme.ada(), project.id(), OptionalLong.empty());
  }

  private static void reactivate(User user) {
    taskeri.accounts().reactivate(acme.ada(), user.id(), OptionalLong.empty());
  }
}
