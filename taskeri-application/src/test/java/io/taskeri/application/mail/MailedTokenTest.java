package io.taskeri.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.session.Origin;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MailedTokenTest {
  private static final TenantId TENANT =
      new TenantId(UUID.fromString("019ab3c4-d5e6-7f01-8234-56789abcdef0"));

  private final MailedToken token = MailedToken.random(TENANT);

  @Test
  void is_read_as_it_was_written() {
    assertThat(MailedToken.parse(token.value())).contains(token);
    assertThat(token.tenant()).isEqualTo(TENANT);
    assertThat(token.value()).startsWith(TENANT + ".");
    assertThat(MailedToken.random(TENANT)).isNotEqualTo(token);
  }

  @Test
  void its_hash_is_the_one_of_the_whole() {
    assertThat(token.hash()).matches("[0-9a-f]{64}").isEqualTo(token.hash());
    assertThat(MailedToken.random(TENANT).hash()).isNotEqualTo(token.hash());
  }

  @Test
  void another_form_is_no_token() {
    String secret = token.value().substring(token.value().indexOf('.') + 1);
    for (String text :
        List.of(
            "",
            ".",
            secret,
            TENANT.toString(),
            TENANT + ".",
            "." + secret,
            TENANT + secret,
            TENANT + "." + secret + "." + secret,
            TENANT + "." + secret + ".",
            TENANT + ".." + secret,
            TENANT + "." + secret + "=",
            TENANT + "." + secret + "\n",
            TENANT + "." + secret.substring(1),
            TENANT + "." + "ä".repeat(43),
            TENANT.toString().toUpperCase(Locale.ROOT) + "." + secret,
            TENANT.toString().replace("-", "") + "." + secret,
            "1-1-1-1-1." + secret,
            "x".repeat(10_000),
            TENANT + "." + "x".repeat(10_000))) {
      assertThat(MailedToken.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void secrets_are_in_no_text_for_logs() {
    String secret = token.value().substring(token.value().indexOf('.') + 1);
    Mail mail =
        new Mail(
            UUID.randomUUID(),
            new EmailAddress("bob@acme.test"),
            "Subject",
            secret,
            secret,
            Instant.EPOCH);
    assertThat(
            List.of(
                    token,
                    mail,
                    new QueuedMail(mail, 1),
                    new ChangePassword(secret, secret),
                    new ResetPassword(token.value(), secret),
                    new AcceptInvitation("Bob", secret, Origin.unknown()))
                .toString())
        .doesNotContain(secret);
  }
}
