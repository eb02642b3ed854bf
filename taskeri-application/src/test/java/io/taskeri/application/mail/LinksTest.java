package io.taskeri.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.tenant.TenantId;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  private final MailedToken token = MailedToken.random(new TenantId(UUID.randomUUID()));

  @ParameterizedTest
  @ValueSource(
      strings = {"https://taskeri.test", "https://taskeri.test/", "https://taskeri.test//"})
  void lead_below_the_address_of_the_server(String address) {
    Links links = Links.below(address);
    assertThat(links.toInvitation(token))
        .isEqualTo("https://taskeri.test/invitations/" + token.value());
    assertThat(URI.create(links.toPasswordReset(token)))
        .hasHost("taskeri.test")
        .asString()
        .endsWith("token=" + token.value());
  }

  @Test
  void have_no_host_where_none_is_known() {
    assertThat(Links.below("").toInvitation(token)).isEqualTo("/invitations/" + token.value());
  }

  @Test
  void can_lead_anywhere_as_long_as_the_token_has_its_place() {
    Links own = new Links("app://join?t={token}", "https://x.test/{token}/reset");
    assertThat(own.toInvitation(token)).isEqualTo("app://join?t=" + token.value());
    assertThat(own.toPasswordReset(token)).isEqualTo("https://x.test/" + token.value() + "/reset");
    assertThatThrownBy(() -> new Links("https://x.test", "https://x.test/{token}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Links("https://x.test/{token}", "https://x.test/{Token}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
