package io.taskeri.persistence.internal.page;

import io.taskeri.application.page.SearchWords;
import java.util.stream.Collectors;

/** What somebody searches for, in PostgreSQL's language for it. */
public final class Words {
  private Words() {}

  /**
   * Keeps what has all of the words, each as the beginning of one of its own.
   *
   * @param column a {@code tsvector} of lower-case words
   */
  public static void add(SearchWords wanted, String column, Conditions conditions) {
    if (!wanted.words().isEmpty()) {
      conditions.and(
          column + " @@ to_tsquery('simple', :words)",
          "words",
          wanted.words().stream().map(Words::beginning).collect(Collectors.joining(" & ")));
    }
  }

  /** Quoted, so that no word can be an operator. */
  private static String beginning(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
