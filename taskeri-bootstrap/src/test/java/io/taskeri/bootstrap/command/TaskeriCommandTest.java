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
      assertThat(out.toString()).containsPattern(setting.flag() + "\\[?=");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "serve --port=http, taskeri: --port must be a number from 0 to 65535",
        "serve --port, taskeri: --port needs a value: PORT",
        "serve --port=1 --port=2, taskeri: --port is given twice",
        "serve --prot=1, taskeri: --prot is no setting; did you mean --port?",
        "serve --db-ulr=x, taskeri: --db-ulr is no setting; did you mean --db-url?",
        "serve --frobnicate, taskeri: --frobnicate is no setting",
        "--hlep, taskeri: --hlep is no flag; did you mean --help?",
        "serve --migrate=yes, taskeri: --migrate must be on or off",
        "tenants migrate --parallel=0, taskeri: --parallel must be a number from 1 to 64",
        "tenants migrate --parallel=all, taskeri: --parallel must be a number from 1 to 64",
        "tenants migrate --tenant=A, \"taskeri: --tenant must be 3 to 40 lower-case letters, digits or"
            + " hyphens, begin with a letter and not end in a hyphen\"",
        "tenants migrate --dryrun, taskeri: --dryrun is no setting; did you mean --dry-run?",
        "serve now, taskeri: 'now' is one argument too many",
        "swerve, taskeri: 'swerve' is no command; did you mean serve?",
        "serve --config=/none, taskeri: --config names a file that cannot be read: /none"
      })
  void answersAMistakeWithOneLine(String commandLine, String complaint) {
    assertThat(run(commandLine.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isEqualTo(complaint + System.lineSeparator());
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhereASecretBelongsAndDoesNotRepeatIt() {
    assertThat(run("serve", "--jwt-secret=planted-secret")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("taskeri: --jwt-secret is no flag, for every user can read the arguments")
        .endsWith("set TASKERI_JWT_SECRET or TASKERI_JWT_SECRET_FILE" + System.lineSeparator())
        .doesNotContain("planted");
  }

  @Test
  void warnsOfAVariableThatIsNoSetting() {
    Map<String, String> environment =
        Map.of(
            "TASKERI_DB_ULR", "x", "TASKERI_TEST_DB_URL", "x", "HOME", "x", "TASKERI_PORT", "-1");
    assertThat(run(environment, "serve")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "taskeri: TASKERI_DB_ULR is no setting and is ignored; did you mean TASKERI_DB_URL?",
            "taskeri: TASKERI_PORT must be a number from 0 to 65535");
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return new TaskeriCommand(environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
