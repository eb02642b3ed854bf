package io.taskeri.persistence.internal.page;

import io.taskeri.application.page.SearchWords;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody searches for, in PostgreSQL's language for it. */
public final class Words {
  /** What a {@code tsvector} is compared with, by the parameter {@code words}. */
  public static final String QUERY = "to_tsquery('simple', :words)";

  private Words() {}

  /**
   * Keeps what has all of the words, each as the beginning of one of its own.
   *
   * @param column a {@code tsvector} of lower-case words
   */
  public static void add(SearchWords wanted, String column, Conditions conditions) {
    if (!wanted.words().isEmpty()) {
      conditions.and(
          column + " @@ " + QUERY,
          "words",
          wanted.words().stream().map(Words::beginning).collect(Collectors.joining(" & ")));
    }
  }

  /**
   * The same for a column of words that the database itself turned to lower case, which where its
   * locale is C it does with ASCII alone: other words are looked for in small letters, in capitals,
   * and with a capital first. To stand in {@link #QUERY}.
   */
  public static String inAnyCase(SearchWords wanted) {
    return wanted.words().stream().map(Words::inAnyCase).collect(Collectors.joining(" & "));
  }

  private static String inAnyCase(String word) {
    if (word.chars().allMatch(it -> it < 128)) {
      return beginning(word);
    }
    int first = word.offsetByCodePoints(0, 1);
    String capital = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    return Stream.of(word, word.toUpperCase(Locale.ROOT), capital)
        .distinct()
        .map(Words::beginning)
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  /** Quoted, so that no word can be an operator. */
  private static String beginning(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
