package io.taskeri.application.page;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for: words of letters and digits in lower case, each of which must begin a
 * word of what is found. All else in the text only parts words.
 */
public record SearchWords(List<String> words) {
  private static final int MOST = 30;
  private static final int LONGEST = 200;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  public SearchWords {
    words = List.copyOf(words);
  }

  /** Nothing, which fits all. */
  public static SearchWords none() {
    return new SearchWords(List.of());
  }

  /**
   * The words of a text.
   *
   * @throws InvalidInput with {@code required} when it has none, {@code too-long} when it has more
   *     than {@value #MOST}, or over {@value #LONGEST} characters
   */
  public static SearchWords of(String text) {
    if (text.length() > LONGEST) {
      throw new InvalidInput("too-long", "must have at most " + LONGEST + " characters");
    }
    List<String> words = words(Text.clean(text));
    if (words.isEmpty()) {
      throw new InvalidInput("required", "must have a letter or digit");
    }
    if (words.size() > MOST) {
      throw new InvalidInput("too-long", "must have at most " + MOST + " words");
    }
    return new SearchWords(words);
  }

  /** Whether each of the words begins a word of the text. */
  public boolean areIn(String text) {
    List<String> there = words(text);
    return words.stream().allMatch(word -> there.stream().anyMatch(it -> it.startsWith(word)));
  }

  /** Where the first word of the text stands that begins with one of the words. */
  public OptionalInt firstIn(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String there = word.group().toLowerCase(Locale.ROOT);
      if (words.stream().anyMatch(there::startsWith)) {
        return OptionalInt.of(word.start());
      }
    }
    return OptionalInt.empty();
  }

  /** The task of which the words are the key, such as {@code web 42}, whatever stands between. */
  public Optional<TaskKey> taskKey() {
    return words.size() == 2
        ? TaskKey.parse(String.join("-", words).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static List<String> words(String text) {
    return Arrays.stream(PARTING.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
