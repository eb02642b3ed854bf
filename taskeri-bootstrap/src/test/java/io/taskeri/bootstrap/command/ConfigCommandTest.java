package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
  @TempDir Path directory;

  @Test
  void printsWhatHoldsAndFromWhere() throws Exception {
    Path file = Files.writeString(directory.resolve("taskeri.properties"), "db-connections=20\n");
    CommandRun run =
        CommandRun.of(
            Map.of("TASKERI_HOST", "::1", "TASKERI_CONFIG", file.toString()),
            "config",
            "--port=81",
            "--data-dir=" + directory.resolve("data"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines())
        .contains(
            "port                            81 (flag)",
            "host                            ::1 (environment)",
            "db-connections                  20 (file)",
            "db-user                         taskeri (default)",
            "smtp-host                       (not set)")
        .hasSameSizeAs(Setting.values());
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void masksAPasswordInAUrlThatIsRefused() {
    CommandRun run =
        CommandRun.of(Map.of(), "config", "--db-url=jdbc:postgresql://ada:pl/an@ted@db/x");
    assertThat(run.out()).contains("jdbc:postgresql://ada:****@db/x (flag)");
    assertThat(run.out() + run.err()).doesNotContain("pl/an");
  }

  @Test
  void masksSecretsAlsoInAUrl() {
    CommandRun run =
        CommandRun.of(
            Map.of(
                "TASKERI_DB_URL",
                "jdbc:postgresql://db/x?user=ada&password=planted-one&ssl=true",
                "TASKERI_DB_PASSWORD",
                "planted-two",
                "TASKERI_JWT_SECRET",
                "planted-three-0123456789abcdef0123456789"),
            "config");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("jdbc:postgresql://db/x?user=ada&password=****&ssl=true (environment)")
        .contains("db-password                     **** (environment)")
        .doesNotContain("planted");
  }

  @Test
  void printsJsonForScripts() {
    CommandRun run = CommandRun.of(Map.of("TASKERI_PORT", "81"), "config", "--json");
    assertThat(run.exitCode()).isZero();
    JsonNode lines = Json.read(run.out().getBytes(StandardCharsets.UTF_8));
    assertThat(lines)
        .hasSameSizeAs(Setting.values())
        .anySatisfy(
            it -> {
              assertThat(it.get("setting").asText()).isEqualTo("port");
              assertThat(it.get("value").asText()).isEqualTo("81");
              assertThat(it.get("source").asText()).isEqualTo("environment");
            })
        .anySatisfy(
            it -> {
              assertThat(it.get("setting").asText()).isEqualTo("db-url");
              assertThat(it.get("value").isNull()).isTrue();
            });
  }

  @Test
  void complainsAfterwardsOfWhatAServerWouldRefuse() {
    CommandRun run = CommandRun.of(Map.of(), "config", "--db-connections=0");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("db-connections                  0 (flag)");
    assertThat(run.err())
        .isEqualToIgnoringNewLines("taskeri: --db-connections must be a number from 1 to 1000");
  }
}
