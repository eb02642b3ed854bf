package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.config.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
  @TempDir Path directory;

  @Test
  void groupsTheSettingsByTopic() {
    CommandRun run = CommandRun.of(Map.of(), "help", "serve");
    assertThat(run.exitCode()).isZero();
    assertThat(run.outLines())
        .containsSubsequence(Arrays.stream(Topic.values()).map(Topic::heading).toList())
        .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void explainsOnlyWhatACommandIsAboutAndTakesTheRestAllTheSame() {
    CommandRun help = CommandRun.of(Map.of(), "healthcheck", "--help");
    assertThat(help.out()).contains("--port=PORT").doesNotContain("--smtp-host", "DB_PASSWORD");
    CommandRun run = CommandRun.of(Map.of(), "healthcheck", "--port=0", "--db-lock-timeout=4");
    assertThat(run.err()).contains("--port must be the one");
  }

  @Test
  void namesTheCommandThatIsMissing() {
    CommandRun run = CommandRun.of(Map.of(), "help", "swerve");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .containsExactly("taskeri: 'swerve' is no command; did you mean serve?");
  }

  @Test
  void printsAScriptThatCompletesCommandsAndFlags() throws Exception {
    CommandRun run = CommandRun.of(Map.of(), "completion");
    assertThat(run.exitCode()).isZero();
    Path script = Files.writeString(directory.resolve("taskeri"), run.out());
    assertThat(complete(script, "taskeri", "hea")).isEqualTo("healthcheck");
    assertThat(complete(script, "taskeri", "serve", "--db-lo")).isEqualTo("--db-lock-timeout");
  }

  private static String complete(Path script, String... words) throws Exception {
    String typed = String.join(" ", words);
    String program =
        ". %s; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_taskeri 2>/dev/null; echo ${COMPREPLY[@]}"
            .formatted(script, typed, words.length - 1);
    Process bash = new ProcessBuilder("bash", "-c", program).redirectErrorStream(true).start();
    return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
