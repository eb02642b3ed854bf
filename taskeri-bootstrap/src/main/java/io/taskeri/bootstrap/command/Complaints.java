package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Nearest;
import io.taskeri.bootstrap.config.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what is wrong with the arguments of a command. */
final class Complaints {
  private Complaints() {}

  static String about(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), failure.getCommandLine());
    }
    if (failure instanceof MissingParameterException missing) {
      return missing(missing.getMissing());
    }
    if (failure instanceof OverwrittenOptionException twice) {
      return givenTwice(name(twice.getOverwritten()));
    }
    String message = String.valueOf(failure.getMessage());
    return message.startsWith("Unknown subcommand") && failure.getValue() != null
        ? unmatched(failure.getValue(), failure.getCommandLine())
        : message;
  }

  static String givenTwice(String flag) {
    return flag + " is given twice";
  }

  private static String unmatched(String argument, CommandLine command) {
    if (argument.startsWith("-")) {
      // What follows the name may be a secret.
      return unknownFlag(argument.replaceFirst("=.*", ""), command);
    }
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "'" + argument + "' is one argument too many"
        : "'" + argument + "' is no command" + Nearest.hint(argument, commands);
  }

  private static String unknownFlag(String flag, CommandLine command) {
    Optional<Setting> secret =
        Arrays.stream(Setting.values())
            .filter(it -> it.isSecret() && it.flag().equals(flag))
            .findFirst();
    if (secret.isPresent()) {
      String variable = secret.get().environmentVariable();
      return flag
          + " is no flag, for every user can read the arguments of a process: set "
          + variable
          + " or "
          + variable
          + "_FILE";
    }
    List<String> known =
        command.getCommandSpec().options().stream()
            .flatMap(it -> Stream.of(it.names()))
            .filter(it -> it.startsWith("--"))
            .toList();
    boolean settings = command.getCommand() instanceof SettingsCommand;
    return flag + " is no " + (settings ? "setting" : "flag") + Nearest.hint(flag, known);
  }

  private static String missing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    return first instanceof OptionSpec option && !option.required()
        ? name(first) + " needs a value: " + first.paramLabel()
        : name(first) + " must be given";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
