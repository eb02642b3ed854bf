package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.config.Setting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaskeriCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void tellsItsUsageWhenNothingIsAskedOfIt() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("Usage: taskeri").contains("serve");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("Taskeri \\d+\\.\\d+\\S* with PostgreSQL 18\\.6\\.0\\R");
  }

  @ParameterizedTest
  @EnumSource
  void explainsEachSettingWithItsVariableAndDefault(Setting setting) {
    assertThat(run("serve", "--help")).isZero();
    assertThat(out.toString()).contains(setting.environmentVariable());
    setting.defaultValue().ifPresent(value -> assertThat(out.toString()).contains(value));
    if (setting.isSecret()) {
      assertThat(out.toString()).doesNotContain(setting.flag() + "=");
    } else {
      assertThat(out.toString()).contains(setting.flag() + "=");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "serve --port=http, taskeri: --port must be a number from 0 to 65535",
    "serve --port, taskeri: Missing required parameter for option '--port' (PORT)",
    "serve --prot=1, taskeri: Unknown option: '--prot=1'",
    "serve --jwt-secret=x, taskeri: Unknown option: '--jwt-secret=x'",
    "swerve, taskeri: Unmatched argument at index 0: 'swerve'"
  })
  void answersAMistakeWithOneLine(String commandLine, String complaint) {
    assertThat(run(commandLine.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(complaint + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    return new TaskeriCommand(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
