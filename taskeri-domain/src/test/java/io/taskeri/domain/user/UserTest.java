package io.taskeri.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UserTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final User user =
      User.join(
          new UserId(UUID.randomUUID()), new EmailAddress("ada@acme.test"), "Ada", List.of(), NOW);

  @Test
  void joins_active_with_a_colour() {
    assertThat(user.active()).isTrue();
    assertThat(user.profile().avatarColor()).matches("#[0-9a-f]{6}");
    assertThat(user.revision().version()).isEqualTo(1);
  }

  @Test
  void is_deactivated_once() {
    User gone = user.deactivate(NOW.plusSeconds(1));
    assertThat(gone.active()).isFalse();
    assertThat(gone.revision().version()).isEqualTo(2);
    assertThat(gone.deactivate(NOW)).isSameAs(gone);
  }

  @Test
  void is_taken_back_with_everything_that_was_kept() {
    User back = user.deactivate(NOW).reactivate(NOW);
    assertThat(back.active()).isTrue();
    assertThat(back.revision().version()).isEqualTo(3);
    assertThat(back.profile()).isEqualTo(user.profile());
    assertThat(user.reactivate(NOW)).isSameAs(user);
  }

  @Test
  void changes_only_where_something_differs() {
    EmailAddress other = new EmailAddress("ada@globex.test");
    assertThat(user.change(user.email(), user.profile(), NOW)).isSameAs(user);
    assertThat(user.assign(List.of(), NOW)).isSameAs(user);
    User changed = user.change(other, user.profile(), NOW);
    assertThat(changed.email()).isEqualTo(other);
    assertThat(changed.revision().version()).isEqualTo(2);
    AssignedRole role = new AssignedRole(new RoleId(UUID.randomUUID()), "Role");
    assertThat(user.assign(List.of(role), NOW).roles()).containsExactly(role);
  }

  @Test
  void is_erased_once_and_for_good() {
    AssignedRole role = new AssignedRole(new RoleId(UUID.randomUUID()), "Role");
    Instant later = NOW.plusSeconds(1);
    User erased = user.assign(List.of(role), NOW).erase(later);
    assertThat(erased.name()).isEqualTo(User.ERASED);
    assertThat(erased.email().value()).isEqualTo("erased-" + user.id() + "@erased.invalid");
    assertThat(erased.active()).isFalse();
    assertThat(erased.roles()).isEmpty();
    assertThat(erased.erasedAt()).isEqualTo(later);
    assertThat(erased.erase(NOW)).isSameAs(erased);
    assertThat(erased.deactivate(NOW)).isSameAs(erased);
    assertErased(() -> erased.reactivate(NOW));
    assertErased(() -> erased.assign(List.of(role), NOW));
    assertErased(() -> erased.change(user.email(), user.profile(), NOW));
  }

  private static void assertErased(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.USER_ERASED);
  }
}
