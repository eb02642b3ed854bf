package io.taskeri.bootstrap.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs programs in an environment that holds nothing of the server's own, its secrets above all.
 */
final class Program {
  private Program() {}

  /** What a program that has ended left. */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  /** Runs a command to its end; one that cannot be started at all has failed, no more. */
  static Outcome run(Path directory, List<String> command) {
    try {
      Process process =
          prepare(directory, command)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    }
  }

  /** A process still to be started in the given directory. */
  static ProcessBuilder prepare(Path directory, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(Set.of("PATH"));
    environment.put("LC_ALL", "C");
    return builder;
  }
}
