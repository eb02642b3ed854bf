package io.taskeri.bootstrap.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** What a command line printed, and its exit code. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new TaskeriCommand(environment, new PrintWriter(out, true), new PrintWriter(err, true))
            .run(arguments);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
