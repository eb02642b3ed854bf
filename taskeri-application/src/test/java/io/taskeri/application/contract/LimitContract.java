package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.project.CreateProject;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.application.tenant.TenantOverview;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.User;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A tenant gets no more users and projects than its operator allows. */
public interface LimitContract extends StorageContract {
  private Company limited(LimitTenant limits) {
    Company acme = company();
    acme.taskeri().tenants().limit(acme.registered().tenant().id(), limits);
    return acme;
  }

  private static TenantOverview.Usage usage(Company acme) {
    return acme.taskeri().tenants().show(acme.registered().tenant().id()).usage().orElseThrow();
  }

  @Test
  default void nobody_is_added_beyond_the_limit_until_somebody_is_deactivated() {
    Company acme = limited(LimitTenant.nothing().users(2));
    User bob = acme.employee("Bob");
    assertThatThrownBy(() -> acme.employee("Eve"))
        .isInstanceOfSatisfying(
            Conflict.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.LIMIT_REACHED))
        .hasMessage("This organization has reached its limit of 2 active users.");
    acme.deactivate(bob);
    acme.employee("Grace");
    assertThat(usage(acme).users()).isEqualTo(2);
  }

  @Test
  default void an_invitation_takes_no_place_and_is_refused_when_it_is_accepted() {
    Company acme = limited(LimitTenant.nothing().users(2));
    String token = Company.token(acme.invite("Eve", Role.EMPLOYEE));
    String another = Company.token(acme.invite("Grace", Role.EMPLOYEE));
    acme.accept(token, "Eve");
    assertCode(() -> acme.accept(another, "Grace"), ErrorCode.LIMIT_REACHED);
    acme.taskeri().tenants().limit(acme.registered().tenant().id(), LimitTenant.nothing().users(3));
    assertThat(acme.accept(another, "Grace").user().active()).isTrue();
  }

  @Test
  default void who_comes_back_needs_a_place_and_who_is_there_needs_none() {
    Company acme = company();
    User bob = acme.deactivate(acme.employee("Bob"));
    User eve = acme.employee("Eve");
    acme.taskeri().tenants().limit(acme.registered().tenant().id(), LimitTenant.nothing().users(1));
    var accounts = acme.taskeri().accounts();
    assertCode(() -> accounts.reactivate(acme.ada(), bob.id(), any()), ErrorCode.LIMIT_REACHED);
    assertThat(accounts.reactivate(acme.ada(), eve.id(), any())).isEqualTo(eve);
    acme.erase(eve);
    acme.taskeri().tenants().limit(acme.registered().tenant().id(), LimitTenant.nothing().users(2));
    assertThat(accounts.reactivate(acme.ada(), bob.id(), any()).active()).isTrue();
  }

  @Test
  default void an_archived_project_takes_no_place_and_needs_one_to_come_back() {
    Company acme = limited(LimitTenant.nothing().projects(1));
    Project web = acme.project("WEB", Visibility.PRIVATE);
    assertThatThrownBy(() -> acme.project("APP", Visibility.ORGANIZATION))
        .hasMessage("This organization has reached its limit of 1 unarchived project.");
    acme.archive(web);
    Project app = acme.project("APP", Visibility.ORGANIZATION);
    var archive = acme.taskeri().archive();
    assertCode(() -> archive.restore(acme.ada(), web.id(), any()), ErrorCode.LIMIT_REACHED);
    assertThat(archive.restore(acme.ada(), app.id(), any())).isEqualTo(app);
    acme.archive(app);
    assertThat(archive.restore(acme.ada(), web.id(), any()).archivedAt()).isNull();
  }

  @Test
  default void what_was_made_before_is_found_by_its_key_at_the_limit_too() {
    Company acme = limited(LimitTenant.nothing().projects(1));
    var key = Optional.of(new RetryKey("ada POST /projects", UUID.randomUUID().toString(), "p"));
    CreateProject command = CreateProject.of("WEB", "Website");
    var first = acme.taskeri().projects().create(acme.ada(), command, key);
    Created<Project> again = acme.taskeri().projects().create(acme.ada(), command, key);
    assertThat(again.replayed()).isTrue();
    assertThat(again.value()).isEqualTo(first.value());
  }

  @Test
  default void of_eight_at_once_no_more_come_in_than_there_are_places() throws Exception {
    Company acme = limited(LimitTenant.nothing().users(4).projects(3));
    assertPlaces(3, i -> acme.employee("Bob" + i));
    assertPlaces(3, i -> acme.project("P" + i, Visibility.ORGANIZATION));
    assertThat(usage(acme)).isEqualTo(new TenantOverview.Usage(4, 3));
  }

  private static void assertPlaces(int places, IntConsumer work) throws Exception {
    var outcomes = AtOnce.refusals(8, work);
    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(places);
    assertThat(outcomes)
        .filteredOn(Optional.of(ErrorCode.LIMIT_REACHED)::equals)
        .hasSize(8 - places);
  }
}
