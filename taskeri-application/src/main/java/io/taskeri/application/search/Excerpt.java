package io.taskeri.application.search;

import io.taskeri.application.page.SearchWords;
import java.util.Optional;

/** The piece of a text in which words were found, on one line. */
final class Excerpt {
  private static final int BEFORE = 40;
  private static final int LENGTH = 160;

  private Excerpt() {}

  /** Around the first of the words; empty when none is there. */
  static Optional<String> of(String text, SearchWords words) {
    String line = text.strip().replaceAll("\\s+", " ");
    int at = words.firstIn(line).orElse(-1);
    if (at < 0) {
      return Optional.empty();
    }
    int begin = begin(line, at);
    int end = end(line, begin, at);
    return Optional.of(
        (begin > 0 ? "… " : "") + line.substring(begin, end) + (end < line.length() ? " …" : ""));
  }

  private static int begin(String line, int at) {
    if (at <= BEFORE) {
      return 0;
    }
    int space = line.indexOf(' ', at - BEFORE);
    return space >= 0 && space < at ? space + 1 : at;
  }

  private static int end(String line, int begin, int at) {
    int end = Math.min(line.length(), begin + LENGTH);
    if (end == line.length()) {
      return end;
    }
    int space = line.lastIndexOf(' ', end);
    if (space > at) {
      return space;
    }
    return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
  }
}
