package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flag {@code --yes}, as a mixin for commands that lock people out or destroy. */
final class YesOption {
  @Option(names = "--yes", description = "Do not ask whether it is meant.")
  private boolean given;

  YesOption() {}

  /**
   * Goes on only where it is meant.
   *
   * @param consequence a sentence that says what will happen
   * @throws StartRefused when it is not, or nobody can be asked
   */
  void require(String consequence, Optional<Terminal> terminal) {
    if (given) {
      return;
    }
    boolean meant =
        ask(consequence, " Go on? [y/N] ", terminal)
            .map(it -> it.toLowerCase(Locale.ROOT))
            .filter(it -> it.equals("y") || it.equals("yes"))
            .isPresent();
    if (!meant) {
      throw new StartRefused("nothing was changed");
    }
  }

  /**
   * The same for what cannot be taken back.
   *
   * @param word must be typed
   */
  void requireWord(String consequence, String word, Optional<Terminal> terminal) {
    if (!given
        && !ask(consequence, " Type " + word + " to go on: ", terminal).equals(Optional.of(word))) {
      throw new StartRefused("nothing was changed");
    }
  }

  private static Optional<String> ask(
      String consequence, String question, Optional<Terminal> terminal) {
    return terminal
        .orElseThrow(() -> new StartRefused("nobody can be asked here: add --yes. " + consequence))
        .ask(consequence + question)
        .map(String::strip);
  }
}
