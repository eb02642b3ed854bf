package io.taskeri.domain.task;

import io.taskeri.domain.error.InvalidInput;
import java.util.regex.Pattern;

/**
 * A task's place in its column of the board: a fractional index, compared byte by byte, so that a
 * move writes one row. After D. Greenspan, "Implementing Fractional Indexing" (2020): the first
 * character says how many digits the integer part has ({@code a} one, {@code b} two, …), so that
 * appending a billion times costs six characters.
 */
public record Rank(String value) implements Comparable<Rank> {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
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
    char head = value.charAt(0);
    if (head < 'a') {
      return FIRST;
    }
    char[] digits = value.substring(1, Math.min(value.length(), 2 + head - 'a')).toCharArray();
    for (int i = digits.length - 1; i >= 0; i--) {
      int digit = DIGITS.indexOf(digits[i]);
      if (digit < DIGITS.length() - 1) {
        digits[i] = DIGITS.charAt(digit + 1);
        return new Rank(head + new String(digits));
      }
      digits[i] = '0';
    }
    return new Rank((char) (head + 1) + "0".repeat(digits.length + 1));
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
