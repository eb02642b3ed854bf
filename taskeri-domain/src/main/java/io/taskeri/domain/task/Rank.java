package io.taskeri.domain.task;

import io.taskeri.domain.error.InvalidInput;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A task's place in its column of the board: a fractional index, compared byte by byte, so that a
 * move writes one row. After D. Greenspan, "Implementing Fractional Indexing" (2020): the first
 * character says how many digits the integer part has ({@code a} one, {@code b} two, …), so that
 * appending a billion times costs six characters.
 */
public record Rank(String value) implements Comparable<Rank> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z][0-9A-Za-z]{1,63}");

  /** The place of the first task of a column. */
  public static final Rank FIRST = new Rank("a0"); // below the form that it must have

  /**
   * @throws InvalidInput when the text has another form or more than 64 characters
   */
  public Rank {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInput("malformed", "must be 2 to 64 letters or digits");
    }
  }

  /** The next whole place after this one: behind everything that is ordered by this rank. */
  public Rank next() {
    return between(this, null).orElseThrow(); // there are 62 to the 26th of them
  }

  /**
   * The shortest place between two; with an end left open, the next whole one.
   *
   * @param above behind which it is; null for the top of the column
   * @param below before which it is; null for the end of the column
   * @return empty when there is none of at most 64 characters, as between equal ranks: then the
   *     column must be ranked anew
   */
  public static Optional<Rank> between(@Nullable Rank above, @Nullable Rank below) {
    if (above == null && below == null) {
      return Optional.of(FIRST);
    }
    if (above != null && below != null && above.compareTo(below) >= 0) {
      return Optional.empty();
    }
    return place(above == null ? null : above.value, below == null ? null : below.value)
        .filter(it -> FORM.matcher(it).matches())
        .map(Rank::new)
        .filter(it -> above == null || above.compareTo(it) < 0)
        .filter(it -> below == null || it.compareTo(below) < 0);
  }

  private static Optional<String> place(@Nullable String above, @Nullable String below) {
    if (above == null) {
      String whole = Places.whole(Objects.requireNonNull(below));
      return whole.equals(below) ? Places.decrement(whole) : Optional.of(whole);
    }
    String whole = Places.whole(above);
    String fraction = above.substring(whole.length());
    if (below != null && Places.whole(below).equals(whole)) {
      return Optional.of(whole + Places.middle(fraction, below.substring(whole.length())));
    }
    Optional<String> next = Places.increment(whole);
    return below == null || next.filter(it -> it.compareTo(below) < 0).isPresent()
        ? next
        : Optional.of(whole + Places.middle(fraction, null));
  }

  @Override
  public int compareTo(Rank other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
