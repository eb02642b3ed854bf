package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** People come back as they were kept, and may do what their roles allow. */
public interface UserRepositoryContract extends StorageContract {
  @Test
  default void a_user_comes_back_with_all_roles_by_name() {
    Sample sample = Sample.in(storage());
    User user =
        User.join(
            new UserId(Sample.id()),
            new EmailAddress("eve@acme.test"),
            "Ève 🙂",
            List.of(AssignedRole.of(sample.roles().get(2)), AssignedRole.of(sample.roles().get(1))),
            Sample.NOW);
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.users().add(user);
              assertThat(unit.users().find(user.id()).orElseThrow())
                  .usingRecursiveComparison()
                  .ignoringCollectionOrderInFields("roles")
                  .isEqualTo(user);
              assertThat(unit.users().lock(user.id())).isEqualTo(unit.users().find(user.id()));
              return unit;
            });
  }

  @Test
  default void an_email_is_given_once_in_a_tenant_and_again_in_another() {
    Sample sample = Sample.in(storage());
    sample.employee("Bob");
    assertThatThrownBy(() -> sample.employee("Bob"))
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.EMAIL_TAKEN);
    Sample.in(storage()).employee("Bob");
  }

  @Test
  default void a_changed_user_replaces_the_state_that_it_was_made_from() {
    Sample sample = Sample.in(storage());
    User gone = sample.employee("Bob").deactivate(Sample.NOW.plusSeconds(1));
    save(sample, gone);
    assertThat(
            storage()
                .<Object>readInTenant(sample.context(), unit -> unit.users().find(gone.id()).get()))
        .isEqualTo(gone);
    assertThatThrownBy(() -> save(sample, gone)).isInstanceOf(Conflict.class);
  }

  @Test
  default void access_is_the_sum_of_the_roles() {
    Sample sample = Sample.in(storage());
    Role extra =
        Role.create(
            new RoleId(Sample.id()),
            new RoleDetails("Extra", "", Set.of(Permission.USER_CREATE.code())),
            Sample.NOW);
    User user =
        User.join(
            new UserId(Sample.id()),
            new EmailAddress("eve@acme.test"),
            "Eve",
            List.of(AssignedRole.of(extra), AssignedRole.of(sample.roles().get(2))),
            Sample.NOW);
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.roles().add(extra);
              unit.users().add(user);
              return unit;
            });
    var access = storage().readInTenant(sample.as(user), unit -> unit.access());
    assertThat(access.administrator()).isFalse();
    assertThat(access.may(Permission.USER_CREATE)).isTrue();
    assertThat(access.may(Permission.TASK_UPDATE)).isTrue();
    assertThat(access.may(Permission.TASK_UPDATE_ANY)).isFalse();
    assertThat(access.permissions()).hasSize(sample.roles().get(2).permissions().size() + 1);
  }

  @Test
  default void who_is_no_user_of_the_tenant_has_no_access() {
    Sample sample = Sample.in(storage());
    var stranger = TenantContext.of(sample.tenant().id(), new UserId(Sample.id()));
    assertThatThrownBy(() -> storage().readInTenant(stranger, unit -> unit.access()))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  default void only_active_users_who_see_the_project_can_be_assigned() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    User eve = sample.employee("Eve");
    save(sample, eve.deactivate(Sample.NOW));
    var open = sample.project("OPEN", Visibility.ORGANIZATION);
    var hidden = sample.project("SECRET", Visibility.PRIVATE);
    var everyone = List.of(sample.admin().id(), bob.id(), eve.id(), new UserId(Sample.id()));
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              Person ada = new Person(sample.admin().id(), "Ada");
              Person robert = new Person(bob.id(), "Bob");
              assertThat(unit.users().assignable(everyone, open.id()))
                  .containsExactlyInAnyOrder(ada, robert);
              assertThat(unit.users().assignable(everyone, hidden.id())).containsExactly(ada);
              unit.projects().members().add(hidden.id(), bob.id(), Sample.NOW);
              assertThat(unit.users().assignable(everyone, hidden.id()))
                  .containsExactlyInAnyOrder(ada, robert);
              return unit;
            });
  }

  @Test
  default void another_administrator_counts_only_while_active() {
    Sample sample = Sample.in(storage());
    User second = Sample.user("second@acme.test", "Second", sample.roles().get(0));
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              assertThat(unit.users().hasAdministratorBeside(sample.admin().id())).isFalse();
              unit.users().add(second);
              assertThat(unit.users().hasAdministratorBeside(sample.admin().id())).isTrue();
              unit.users().save(second.deactivate(Sample.NOW));
              assertThat(unit.users().hasAdministratorBeside(sample.admin().id())).isFalse();
              return unit;
            });
  }

  @Test
  default void people_page_by_name_without_regard_to_case() {
    Sample sample = Sample.in(storage());
    sample.employee("bob");
    sample.employee("Carla");
    sample.employee("Aaron");
    var first = PageRequest.by(UserSort.NAME).limit(3);
    storage()
        .readInTenant(
            sample.context(),
            unit -> {
              var page = unit.users().list(UserFilter.all(), first);
              assertThat(page.items())
                  .extracting(User::name)
                  .containsExactly("Aaron", "Ada", "bob");
              assertThat(
                      unit.users()
                          .list(UserFilter.all(), first.after(page.next().orElseThrow()))
                          .items())
                  .extracting(User::name)
                  .containsExactly("Carla");
              assertThat(
                      unit.users()
                          .list(UserFilter.all(), PageRequest.by(UserSort.CREATED_AT).reversed())
                          .items())
                  .hasSize(4);
              return unit;
            });
  }

  private void save(Sample sample, User user) {
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.users().save(user);
              return unit;
            });
  }
}
