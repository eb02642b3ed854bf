package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag {@code --password-file}, as a mixin: a password itself is never a flag. */
final class PasswordOption {
  /** More than the longest password has. */
  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "File that holds the password and nothing else; - for standard input. Without it the"
              + " password is asked for at the terminal, or read from standard input where there"
              + " is none.")
  private @Nullable Path file;

  PasswordOption() {}

  /** The password, from the one place where it stands. */
  String read(Optional<Terminal> terminal, InputStream input) {
    if (file != null && !file.toString().equals("-")) {
      return readFile(file);
    }
    if (file == null && terminal.isPresent()) {
      return ask(terminal.get());
    }
    try {
      return text(input.readNBytes(MOST_BYTES), "standard input");
    } catch (IOException e) {
      throw new StartRefused("cannot read the password from standard input: " + e.getMessage(), e);
    }
  }

  private static String ask(Terminal terminal) {
    Optional<String> first = terminal.askSecretly("Password: ");
    Optional<String> second =
        first.isEmpty() ? first : terminal.askSecretly("The same password again: ");
    if (first.isEmpty() || !first.equals(second)) {
      throw new StartRefused("the two passwords differ: nothing was changed");
    }
    return first.get();
  }

  private static String readFile(Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return text(content.readNBytes(MOST_BYTES), file.toString());
    } catch (IOException e) {
      throw new StartRefused("--password-file cannot be read: " + e, e);
    }
  }

  /** Without the line break at the end, which editors put there. */
  private static String text(byte[] bytes, String place) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes))
              .toString()
              .replaceFirst("\\R\\z", "");
      if (text.isEmpty()) {
        throw new StartRefused("there is no password in " + place);
      }
      return text;
    } catch (CharacterCodingException notText) {
      throw new StartRefused("the password in " + place + " must be UTF-8", notText);
    }
  }
}
