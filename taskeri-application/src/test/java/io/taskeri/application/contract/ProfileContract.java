package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.Me;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.Profile;
import io.taskeri.domain.user.User;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Everybody tells of themselves what they like; the e-mail is others' business. */
public interface ProfileContract extends StorageContract {
  @Test
  default void everybody_changes_their_own_profile() {
    Company acme = company();
    User bob = acme.employee("Bob");
    var command =
        new ChangeProfile(
            Patch.set(" Robert "),
            Patch.set("Baker"),
            Patch.set("Europe/Paris"),
            Patch.set("#ABCDEF"));
    Me me = acme.taskeri().users().changeMe(acme.as(bob), command, OptionalLong.of(1));
    assertThat(me.user().profile())
        .isEqualTo(new Profile("Robert", "Baker", ZoneId.of("Europe/Paris"), "#abcdef"));
    assertThat(me.user().revision().version()).isEqualTo(2);
    assertThat(me.user().email()).isEqualTo(bob.email());
    assertThat(acme.taskeri().users().me(acme.as(bob))).isEqualTo(me);
    assertThat(acme.now(bob)).isEqualTo(me.user());
    assertThat(acme.taskeri().users().changeMe(acme.as(bob), command, any())).isEqualTo(me);
    var forget = new ChangeProfile(Patch.keep(), Patch.clear(), Patch.clear(), Patch.keep());
    assertThat(acme.taskeri().users().changeMe(acme.as(bob), forget, any()).user().profile())
        .isEqualTo(new Profile("Robert", null, null, "#abcdef"));
  }

  @Test
  default void each_rule_that_a_profile_breaks_is_named() {
    Company acme = company();
    var users = acme.taskeri().users();
    assertInvalid(
        () ->
            users.changeMe(
                acme.ada(),
                new ChangeProfile(Patch.clear(), Patch.keep(), Patch.set("Nowhere"), Patch.clear()),
                any()),
        "/name required",
        "/avatarColor required",
        "/timeZone unknown-time-zone");
    assertInvalid(
        () ->
            users.changeMe(
                acme.ada(),
                new ChangeProfile(
                    Patch.set("\u200b\u00a0"), Patch.set(""), Patch.keep(), Patch.set("red")),
                any()),
        "/name required",
        "/title required",
        "/avatarColor malformed");
    assertInvalid(
        () ->
            users.change(
                acme.ada(),
                acme.admin().id(),
                new ChangeUser(
                    Patch.set("ada\u200b@acme.test"), ChangeProfile.nothing().name("a\nb")),
                any()),
        "/email malformed",
        "/name illegal-character");
    assertInvalid(
        () ->
            users.change(
                acme.ada(),
                acme.admin().id(),
                new ChangeUser(Patch.clear(), ChangeProfile.nothing()),
                any()),
        "/email required");
    assertThat(acme.now(acme.admin())).isEqualTo(acme.admin());
  }

  @Test
  default void a_changed_email_is_the_one_to_log_in_with_and_ends_no_session() {
    Company acme = company();
    User bob = acme.employee("Bob");
    LoggedIn session = acme.logIn("Bob");
    User changed = acme.taskeri().users().change(acme.ada(), bob.id(), email("Rob"), any());
    assertThat(changed.email().value()).isEqualTo("rob@acme.test");
    assertThat(acme.now(bob)).isEqualTo(changed);
    assertThat(acme.logIn("Rob").user()).isEqualTo(changed);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertThat(acme.taskeri().users().me(session.context()).user()).isEqualTo(changed);
    acme.employee("Bob");
  }

  @Test
  default void an_email_that_somebody_has_changes_nothing() {
    Company acme = company();
    User bob = acme.employee("Bob");
    acme.deactivate(acme.employee("Eve"));
    var users = acme.taskeri().users();
    var both = new ChangeUser(Patch.set("EVE@acme.test"), ChangeProfile.nothing().name("Eve"));
    assertCode(() -> users.change(acme.ada(), bob.id(), both, any()), ErrorCode.EMAIL_TAKEN);
    assertThat(acme.now(bob)).isEqualTo(bob);
    assertThat(acme.logIn("Bob").user()).isEqualTo(bob);
  }

  @Test
  default void a_changed_name_is_told_wherever_people_are_named() {
    Company acme = company();
    User bob = acme.add("Bob", Role.ADMIN);
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    acme.taskeri().assignments().assign(acme.ada(), task.id(), bob.id(), any());
    acme.taskeri().users().changeMe(acme.as(bob), ChangeProfile.nothing().name("Rob"), any());
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id()).task().assignments())
        .extracting(it -> it.name())
        .containsExactly("Rob");
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Rob");
  }

  @Test
  default void others_are_changed_by_who_may_on_the_version_they_know_in_their_organization() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User max = acme.add("Max", Role.MANAGER);
    var users = acme.taskeri().users();
    assertForbidden(() -> users.change(acme.as(max), bob.id(), email("X"), any()));
    assertForbidden(() -> users.change(acme.as(bob), bob.id(), email("X"), any()));
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> users.change(acme.ada(), bob.id(), email("X"), old), ErrorCode.STALE);
    assertCode(
        () -> users.changeMe(acme.as(bob), ChangeProfile.nothing().name("X"), old),
        ErrorCode.STALE);
    Company globex = company();
    assertNotFound(() -> users.get(globex.ada(), bob.id()));
    assertNotFound(() -> users.change(globex.ada(), bob.id(), email("X"), any()));
    assertThat(acme.now(bob)).isEqualTo(bob);
  }

  private static ChangeUser email(String name) {
    return new ChangeUser(Patch.set(Company.email(name)), ChangeProfile.nothing());
  }
}
