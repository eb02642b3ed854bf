package io.taskeri.bootstrap.command;

import java.io.Console;
import java.util.Optional;

/** A person at a terminal, who can be asked. */
interface Terminal {
  /** What they answer; empty when they end the input. */
  Optional<String> ask(String question);

  /** The same, without showing what they type. */
  Optional<String> askSecretly(String question);

  /** Who sits at the terminal of this process; empty where input or output is none. */
  static Optional<Terminal> present() {
    return Optional.ofNullable(System.console()).filter(Terminal::isInteractive).map(Real::new);
  }

  /** From Java 22 on there may be a console that is no terminal, and a method that tells. */
  private static boolean isInteractive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** That of the process. */
  record Real(Console console) implements Terminal {
    @Override
    public Optional<String> ask(String question) {
      return Optional.ofNullable(console.readLine("%s", question));
    }

    @Override
    public Optional<String> askSecretly(String question) {
      return Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }
  }
}
