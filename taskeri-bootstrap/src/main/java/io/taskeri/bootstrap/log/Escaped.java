package io.taskeri.bootstrap.log;

import org.jspecify.annotations.Nullable;

/** Text from anywhere, made harmless for a line of the log. */
final class Escaped {
  private Escaped() {}

  /**
   * The same text with everything escaped that could end the line, move the cursor, colour the
   * terminal or turn the direction of what is read.
   */
  static String of(@Nullable String text) {
    String given = String.valueOf(text);
    if (given.codePoints().allMatch(Escaped::isPlain)) {
      return given;
    }
    StringBuilder escaped = new StringBuilder(given.length() + 16);
    given.codePoints().forEach(it -> append(escaped, it));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int character) {
    if (isPlain(character)) {
      escaped.appendCodePoint(character);
      return;
    }
    switch (character) {
      case '\n' -> escaped.append("\\n");
      case '\r' -> escaped.append("\\r");
      case '\t' -> escaped.append("\\t");
      default -> {
        for (char half : Character.toChars(character)) {
          escaped.append("\\u%04x".formatted((int) half));
        }
      }
    }
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
