package io.taskeri.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
}
