package io.taskeri.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
  private static final EmailAddress BOB = new EmailAddress("bob&co@acme.test");

  private final Letters letters =
      new Letters(Links.below("https://taskeri.test"), true, UUID::randomUUID);
  private final Tenant tenant = tenant("Acme");
  private final MailedToken token = MailedToken.random(tenant.id());

  @Test
  void an_invitation_says_who_invites_where_to_go_and_until_when() {
    Mail mail = invitation(tenant, "Ada");
    assertThat(mail.recipient()).isEqualTo(BOB);
    assertThat(mail.subject()).isEqualTo("You are invited to Acme");
    assertThat(mail.text())
        .contains(
            "Ada invites you to work with Acme",
            "\n\nhttps://taskeri.test/invitations/" + token.value() + "\n\n",
            "for bob&co@acme.test",
            "1 December 2026, 00:30 CET");
    assertThat(mail.createdAt()).isEqualTo(NOW);
  }

  @Test
  void a_reset_says_for_whom_where_to_go_and_until_when() {
    User bob = User.join(new UserId(UUID.randomUUID()), BOB, "Bob", List.of(), NOW);
    Mail mail = letters.passwordReset(tenant, bob, token, NOW.plusSeconds(3600), NOW).get(0);
    assertThat(mail.subject()).isEqualTo("A new password for Acme");
    assertThat(mail.text())
        .contains(
            "Hello Bob,",
            "/reset-password#token=" + token.value(),
            "asks for it: " + token.value(),
            "24 November 2026, 01:30 CET",
            "your password stays as it is");
  }

  @Test
  void what_people_are_called_is_no_markup() {
    Mail mail = invitation(tenant("A\"&'<b>"), "<img src=x onerror=alert(1)>");
    assertThat(mail.html())
        .contains("&lt;img src=x onerror=alert(1)&gt;", "A&quot;&amp;'&lt;b&gt;", "bob&amp;co@")
        .doesNotContain("<img", "<b>");
    assertThat(mail.text()).contains("<img src=x onerror=alert(1)> invites you");
  }

  @Test
  void the_html_holds_the_same_address_and_loads_nothing() {
    Mail mail = invitation(tenant, "Ada");
    String address = "https://taskeri.test/invitations/" + token.value();
    assertThat(mail.html())
        .startsWith("<!doctype html>")
        .contains("<a href=\"" + address + "\">" + address + "</a>")
        .doesNotContain("src=", "url(", "<script", "<link");
  }

  @Test
  void an_address_in_the_html_cannot_leave_its_quotes() {
    Letters odd =
        new Letters(new Links("https://x/?a=\"><b>&t={token}", "{token}"), true, UUID::randomUUID);
    String html = odd.invitation(tenant, to("Ada"), token, NOW).get(0).html();
    assertThat(html).contains("?a=&quot;&gt;&lt;b&gt;&amp;t=").doesNotContain("<b>");
  }

  @Test
  void a_name_of_the_longest_kind_leaves_the_subject_one_line() {
    Mail mail = invitation(tenant("T".repeat(100)), "🎉".repeat(100));
    assertThat(mail.subject().lines()).hasSize(1);
  }

  @Test
  void nothing_is_written_where_nothing_is_mailed() {
    Letters none = new Letters(letters.links(), false, UUID::randomUUID);
    User bob = User.join(new UserId(UUID.randomUUID()), BOB, "Bob", List.of(), NOW);
    assertThat(none.invitation(tenant, to("Ada"), token, NOW)).isEmpty();
    assertThat(none.passwordReset(tenant, bob, token, NOW, NOW)).isEmpty();
  }

  private Mail invitation(Tenant from, String inviter) {
    return letters.invitation(from, to(inviter), token, NOW).get(0);
  }

  private static Invitation to(String inviter) {
    return Invitation.send(
        new InvitationId(UUID.randomUUID()),
        BOB,
        List.of(),
        new Person(new UserId(UUID.randomUUID()), inviter),
        NOW);
  }

  private static Tenant tenant(String name) {
    return Tenant.register(new TenantId(UUID.randomUUID()), name, new Slug("acme"), NOW)
        .change(
            name,
            new TenantSettings(ZoneId.of("Europe/Berlin"), Locale.GERMAN, DayOfWeek.MONDAY),
            NOW);
  }
}
