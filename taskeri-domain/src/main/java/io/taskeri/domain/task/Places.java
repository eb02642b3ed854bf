package io.taskeri.domain.task;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fractional indexes as text. A place is an integer part, of which the first character tells the
 * length ({@code Z} and {@code a} one digit, {@code Y} and {@code b} two, …), and a fraction that
 * does not end in zero. After D. Greenspan, "Implementing Fractional Indexing" (2020).
 */
final class Places {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int BASE = DIGITS.length();

  private Places() {}

  /** The integer part. */
  static String whole(String place) {
    char head = place.charAt(0);
    int digits = head >= 'a' ? head - 'a' + 1 : 'Z' - head + 1;
    return place.substring(0, Math.min(place.length(), 1 + digits));
  }

  /** The next integer. */
  static Optional<String> increment(String whole) {
    char head = whole.charAt(0);
    String digits = whole.substring(1);
    int last = digits.length() - 1;
    while (last >= 0 && digits.charAt(last) == 'z') {
      last--;
    }
    if (last >= 0) {
      return Optional.of(head + step(digits, last, 1) + "0".repeat(digits.length() - last - 1));
    }
    return switch (head) {
      case 'z' -> Optional.empty();
      case 'Z' -> Optional.of("a0");
      default ->
          Optional.of((char) (head + 1) + "0".repeat(digits.length() + (head >= 'a' ? 1 : -1)));
    };
  }

  /** The integer before. */
  static Optional<String> decrement(String whole) {
    char head = whole.charAt(0);
    String digits = whole.substring(1);
    int last = digits.length() - 1;
    while (last >= 0 && digits.charAt(last) == '0') {
      last--;
    }
    if (last >= 0) {
      return Optional.of(head + step(digits, last, -1) + "z".repeat(digits.length() - last - 1));
    }
    return switch (head) {
      case 'A' -> Optional.empty();
      case 'a' -> Optional.of("Zz");
      default ->
          Optional.of((char) (head - 1) + "z".repeat(digits.length() + (head > 'a' ? -1 : 1)));
    };
  }

  private static String step(String digits, int at, int by) {
    return digits.substring(0, at) + DIGITS.charAt(DIGITS.indexOf(digits.charAt(at)) + by);
  }

  /**
   * The shortest fraction behind one and before another; of the shortest, one in the middle.
   *
   * @param above empty for zero
   * @param below greater than the first; null for one
   */
  static String middle(String above, @Nullable String below) {
    if (below != null) {
      int common = 0;
      while (common < below.length() && digit(above, common) == digit(below, common)) {
        common++;
      }
      if (common > 0) {
        String rest = above.length() > common ? above.substring(common) : "";
        return below.substring(0, common) + middle(rest, below.substring(common));
      }
    }
    int low = digit(above, 0);
    int high = below == null ? BASE : digit(below, 0);
    if (high - low > 1) {
      return String.valueOf(DIGITS.charAt((low + high) / 2));
    }
    if (below != null && below.length() > 1) {
      return below.substring(0, 1);
    }
    return DIGITS.charAt(low) + middle(above.isEmpty() ? "" : above.substring(1), null);
  }

  private static int digit(String fraction, int at) {
    return at < fraction.length() ? DIGITS.indexOf(fraction.charAt(at)) : 0;
  }
}
