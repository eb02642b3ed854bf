package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.Topic;
import io.taskeri.bootstrap.doctor.Diagnosis;
import io.taskeri.bootstrap.doctor.Doctor;
import io.taskeri.bootstrap.doctor.Verdict;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Looks at everything that a server needs. */
@Command(
    name = "doctor",
    description = {
      "Looks at everything that a server needs, says what is wrong and what to do about it.",
      "Takes the settings of serve, and changes nothing. Exit code 1 when there is a problem.",
      ""
    })
final class DoctorCommand extends SettingsCommand {
  @Mixin private final JsonOption json = new JsonOption();

  DoctorCommand() {}

  @Override
  Set<Topic> topics() {
    return EnumSet.allOf(Topic.class);
  }

  /** They are among what is found. */
  @Override
  void warn(List<String> warnings) {}

  @Override
  int run(Settings settings) throws InterruptedException {
    List<Diagnosis> found = Doctor.examine(settings);
    Verdict worst = Collections.max(found.stream().map(Diagnosis::verdict).toList());
    json.print(
        out(),
        new Result(worst.label(), found.stream().map(Line::of).toList()),
        found.stream().map(Diagnosis::text).collect(Collectors.joining(System.lineSeparator())));
    return worst == Verdict.PROBLEM ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private record Result(String verdict, List<Line> findings) {}

  private record Line(String check, String verdict, String message, String advice) {
    static Line of(Diagnosis it) {
      return new Line(it.check(), it.verdict().label(), it.message(), it.advice());
    }
  }
}
