package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailConfigTest {
  private static final Map<Setting, String> LEAST =
      Map.of(
          Setting.SMTP_HOST, "smtp.example.org",
          Setting.PUBLIC_URL, "https://taskeri.example.org",
          Setting.MAIL_FROM, "Taskeri@example.org");

  @Test
  void isAbsentUnlessThereIsAMailServer() {
    assertThat(ServerConfig.from(new Settings(Map.of(), Map.of())).mail()).isEmpty();
  }

  @Test
  void hasADefaultForAllButTheSender() {
    MailConfig config = config(Map.of(), Map.of());
    assertThat(config.host()).isEqualTo("smtp.example.org");
    assertThat(config.port()).isEqualTo(587);
    assertThat(config.security()).isEqualTo(SmtpSecurity.STARTTLS);
    assertThat(config.user()).isEmpty();
    assertThat(config.sender()).hasToString("taskeri@example.org");
    assertThat(config.senderName()).isEqualTo("Taskeri");
    assertThat(config.interval()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({"starttls,587", "tls,465", "none,25"})
  void takesThePortThatIsUsualForTheSecurity(String security, int port) {
    assertThat(config(Map.of(Setting.SMTP_SECURITY, security), Map.of()).port()).isEqualTo(port);
    assertThat(
            config(Map.of(Setting.SMTP_SECURITY, security, Setting.SMTP_PORT, "2525"), Map.of())
                .port())
        .isEqualTo(2525);
  }

  @Test
  void takesAUserWithAPasswordThatItDoesNotShow() {
    MailConfig config =
        config(Map.of(Setting.SMTP_USER, "ada"), Map.of("TASKERI_SMTP_PASSWORD", "hunter2"));
    assertThat(config.user()).contains("ada");
    assertThat(config.password().reveal()).isEqualTo("hunter2");
    assertThat(config.toString()).doesNotContain("hunter2");
  }

  @Test
  void refusesHalfALogIn() {
    assertRefused(Setting.SMTP_USER, "ada")
        .hasMessage("TASKERI_SMTP_PASSWORD must be set when --smtp-user or TASKERI_SMTP_USER is");
    assertThatThrownBy(() -> config(Map.of(), Map.of("TASKERI_SMTP_PASSWORD", "x")))
        .hasMessage("TASKERI_SMTP_PASSWORD is given without --smtp-user or TASKERI_SMTP_USER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUBLIC_URL", "MAIL_FROM"})
  void demandsWhatAMailIsWorthNothingWithout(Setting setting) {
    Map<Setting, String> flags = new HashMap<>(LEAST);
    flags.remove(setting);
    assertThatThrownBy(() -> ServerConfig.from(new Settings(flags, Map.of())))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            setting.environmentVariable()
                + " must be set when --smtp-host or TASKERI_SMTP_HOST is");
  }

  @ParameterizedTest
  @CsvSource({
    "SMTP_PORT,25",
    "SMTP_SECURITY,tls",
    "SMTP_USER,ada",
    "SMTP_PASSWORD,hunter2",
    "MAIL_FROM,ada@example.org",
    "MAIL_FROM_NAME,Ada",
    "MAIL_INTERVAL,5"
  })
  void refusesWhatBelongsToNoMailServer(Setting setting, String value) {
    Map<String, String> environment = Map.of(setting.environmentVariable(), value);
    assertThatThrownBy(() -> ServerConfig.from(new Settings(Map.of(), environment)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            setting.environmentVariable() + " is given without --smtp-host or TASKERI_SMTP_HOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "smtp.example.org:25", "smtp://example.org", "a b", "ä.example"})
  void refusesAHostThatIsNone(String host) {
    assertRefused(Setting.SMTP_HOST, host)
        .hasMessage("--smtp-host must be a name or an address, without a port");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "192.0.2.1", "::1", "2001:db8::25", "mail_relay"})
  void takesNamesAndAddresses(String host) {
    assertThat(config(Map.of(Setting.SMTP_HOST, host), Map.of()).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "smtp", ""})
  void refusesAPortThatIsNone(String port) {
    assertRefused(Setting.SMTP_PORT, port)
        .hasMessage("--smtp-port must be a number from 1 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "STARTTLS", "ssl", "off"})
  void refusesASecurityThatIsNone(String security) {
    assertRefused(Setting.SMTP_SECURITY, security)
        .hasMessage("--smtp-security must be starttls, tls or none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "Ada <ada@example.org>", "ädä@example.org", "ada@\u0430.test"})
  void refusesASenderWithoutAnAddressInAscii(String sender) {
    assertRefused(Setting.MAIL_FROM, sender)
        .hasMessage("--mail-from must be an e-mail address in ASCII, such as taskeri@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Ada\r\nBcc: eve@example.org"})
  void refusesASendersNameThatIsNoLine(String name) {
    assertRefused(Setting.MAIL_FROM_NAME, name)
        .hasMessage("--mail-from-name must be one line of 1 to 100 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3601", "5s", ""})
  void refusesAnIntervalThatIsNone(String interval) {
    assertRefused(Setting.MAIL_INTERVAL, interval)
        .hasMessage("--mail-interval must be a number from 1 to 3600");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Setting setting, String value) {
    return assertThatThrownBy(() -> config(Map.of(setting, value), Map.of()))
        .isInstanceOf(StartRefused.class);
  }

  private static MailConfig config(Map<Setting, String> flags, Map<String, String> environment) {
    Map<Setting, String> all = new HashMap<>(LEAST);
    all.putAll(flags);
    return ServerConfig.from(new Settings(all, environment)).mail().orElseThrow();
  }
}
