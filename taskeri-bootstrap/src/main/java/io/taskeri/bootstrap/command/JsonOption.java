package io.taskeri.bootstrap.command;

import io.taskeri.web.json.Json;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** The flag {@code --json}, as a mixin for commands that print something. */
final class JsonOption {
  @Option(names = "--json", description = "Print JSON, for scripts.")
  private boolean wanted;

  JsonOption() {}

  /** Prints the value as JSON where that is asked for, and otherwise the text for people. */
  void print(PrintWriter out, Object value, String text) {
    out.println(wanted ? Json.text(value) : text);
  }
}
