package io.taskeri.application.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs of a mail around the one address that it is about. What people chose, such as
 * names, cannot become markup.
 */
record Letter(List<String> before, String link, List<String> after) {
  /** In plain words. */
  String text() {
    return Stream.of(before, List.of(link), after)
        .flatMap(List::stream)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** In HTML, without any picture or style that would be loaded from elsewhere. */
  String html() {
    String address = escape(link);
    return "<!doctype html>\n<html lang=\"en\"><body style=\"font-family:sans-serif\">\n"
        + paragraphs(before)
        + "<p><a href=\""
        + address
        + "\">"
        + address
        + "</a></p>\n"
        + paragraphs(after)
        + "</body></html>\n";
  }

  private static String paragraphs(List<String> texts) {
    return texts.stream().map(it -> "<p>" + escape(it) + "</p>\n").collect(Collectors.joining());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
