package io.taskeri.bootstrap.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was meant by one that does not exist. */
public final class Nearest {
  private Nearest() {}

  /** The words that help on, for the end of a complaint; empty where no name is near. */
  public static String hint(String name, Collection<String> known) {
    return to(name, known).map(it -> "; did you mean " + it + "?").orElse("");
  }

  /** The known name with the fewest slips between it and the given one, if they are few. */
  static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(it -> Math.abs(it.length() - name.length()) <= slips(it))
        .filter(it -> distance(name, it) <= slips(it))
        .min(Comparator.comparingInt(it -> distance(name, it)));
  }

  private static int slips(String known) {
    return Math.max(1, known.replaceAll("\\W", "").length() / 3);
  }

  /** Letters that were added, left out, replaced, or swapped with the next. */
  static int distance(String one, String other) {
    int[][] costs = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        costs[i][j] = cost(one, other, i, j, costs);
      }
    }
    return costs[one.length()][other.length()];
  }

  private static int cost(String one, String other, int i, int j, int[][] costs) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least = costs[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
    if (i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1)) {
      least = Math.min(least, costs[i - 2][j - 2] + 1);
    }
    return least;
  }
}
