package io.taskeri.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant END = NOW.plus(Invitation.LIFE);
  private static final UserId BOB = new UserId(UUID.randomUUID());

  private static final Person MAX = new Person(new UserId(UUID.randomUUID()), "Max");

  private final Invitation sent =
      Invitation.send(
          new InvitationId(UUID.randomUUID()),
          new EmailAddress("bob@acme.test"),
          List.of(),
          new Person(new UserId(UUID.randomUUID()), "Ada"),
          NOW);

  @Test
  void is_pending_until_it_expires() {
    assertThat(sent.expiresAt()).isEqualTo(END);
    assertThat(sent.status(NOW)).isEqualTo(InvitationStatus.PENDING);
    assertThat(sent.status(END.minusMillis(1))).isEqualTo(InvitationStatus.PENDING);
    assertThat(sent.status(END)).isEqualTo(InvitationStatus.EXPIRED);
  }

  @Test
  void is_accepted_in_time_and_once() {
    Invitation accepted = sent.accept(BOB, END.minusMillis(1));
    assertThat(accepted.acceptedBy()).isEqualTo(BOB);
    assertThat(accepted.acceptedAt()).isEqualTo(END.minusMillis(1));
    assertThat(accepted.revision().version()).isEqualTo(2);
    assertThat(accepted.status(END.plusSeconds(1))).isEqualTo(InvitationStatus.ACCEPTED);
    assertCode(() -> sent.accept(BOB, END), ErrorCode.INVITATION_EXPIRED);
    assertCode(() -> accepted.accept(BOB, NOW), ErrorCode.INVITATION_ACCEPTED);
    assertCode(() -> accepted.resend(MAX, NOW), ErrorCode.INVITATION_ACCEPTED);
    assertCode(() -> accepted.revoke(NOW), ErrorCode.INVITATION_ACCEPTED);
  }

  @Test
  void lives_again_when_it_is_sent_once_more() {
    Instant later = END.plusSeconds(5);
    Invitation again = sent.resend(MAX, later);
    assertThat(again.status(later)).isEqualTo(InvitationStatus.PENDING);
    assertThat(again.expiresAt()).isEqualTo(later.plus(Invitation.LIFE));
    assertThat(again.revision().version()).isEqualTo(2);
    assertThat(again.id()).isEqualTo(sent.id());
    assertThat(again.invitedBy()).isEqualTo(MAX);
  }

  @Test
  void is_worth_nothing_once_it_was_revoked() {
    Invitation revoked = sent.revoke(END.plusSeconds(5));
    assertThat(revoked.status(NOW)).isEqualTo(InvitationStatus.REVOKED);
    assertCode(() -> revoked.requirePending(NOW), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> revoked.accept(BOB, NOW), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> revoked.resend(MAX, NOW), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> revoked.revoke(NOW), ErrorCode.INVITATION_REVOKED);
  }

  private static void assertCode(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOf(TaskeriException.class)
        .extracting("code")
        .isEqualTo(code);
  }
}
