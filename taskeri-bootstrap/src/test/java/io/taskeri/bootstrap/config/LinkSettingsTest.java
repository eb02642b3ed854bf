package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.mail.Links;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSettingsTest {
  @Test
  void areThePagesOwnWithoutAHostUnlessGiven() {
    assertThat(links(Map.of())).isEqualTo(Links.below(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://taskeri.example.org", "http://127.0.0.1:8080/", "https://[::1]/taskeri"})
  void beginWithThePublicUrl(String url) {
    assertThat(links(Map.of(Setting.PUBLIC_URL, url))).isEqualTo(Links.below(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "taskeri.example.org",
        "/taskeri",
        "ftp://example.org",
        "https://",
        "https:///x",
        "https://ada:hunter2@example.org",
        "https://example.org?x",
        "https://example.org/#x",
        "https://example.org/a b",
        "https://example.org/{token}",
        "javascript:alert(1)"
      })
  void refuseAPublicUrlThatIsNone(String url) {
    assertThatThrownBy(() -> links(Map.of(Setting.PUBLIC_URL, url)))
        .isInstanceOf(StartRefused.class)
        .hasMessage("--public-url must be a URL such as https://taskeri.example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.org/join?token={token},https://app.example.org/join?token={token}",
    "/#/join/{token},https://taskeri.example.org/#/join/{token}"
  })
  void leadWhereTheOperatorSays(String template, String link) {
    for (Setting setting : new Setting[] {Setting.INVITATION_LINK, Setting.PASSWORD_RESET_LINK}) {
      Links links =
          links(Map.of(Setting.PUBLIC_URL, "https://taskeri.example.org/", setting, template));
      boolean invitation = setting == Setting.INVITATION_LINK;
      assertThat(invitation ? links.invitation() : links.passwordReset()).isEqualTo(link);
      Links own = Links.below("https://taskeri.example.org");
      assertThat(invitation ? links.passwordReset() : links.invitation())
          .isEqualTo(invitation ? own.passwordReset() : own.invitation());
    }
  }

  @Test
  void areRelativeWhereTheOperatorGivesAPathAndNoPublicUrl() {
    assertThat(links(Map.of(Setting.INVITATION_LINK, "/join/{token}")).invitation())
        .isEqualTo("/join/{token}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/join",
        "https://app.example.org/join?token=",
        "join/{token}",
        "//evil.test/{token}",
        "javascript:alert('{token}')",
        "https://app.example.org/{token} x",
        "{token}",
        "?t={token}"
      })
  void refuseATemplateThatLeadsNowhere(String template) {
    assertThatThrownBy(() -> links(Map.of(Setting.INVITATION_LINK, template)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "--invitation-link must be a URL or a path with {token} in it, such as"
                + " /join?token={token}");
  }

  private static Links links(Map<Setting, String> flags) {
    return ServerConfig.from(new Settings(flags, Map.of())).links();
  }
}
