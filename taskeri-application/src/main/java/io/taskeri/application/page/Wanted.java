package io.taskeri.application.page;

import java.util.List;

/**
 * Part of a filter: one of these values will do, and if asked for none at all as well. Empty, it
 * fits everything.
 *
 * @param none whether what has no value fits
 */
public record Wanted<T>(List<T> values, boolean none) {
  public Wanted {
    values = List.copyOf(values);
  }

  /** One of these values, or anything when there are none. */
  public static <T> Wanted<T> of(List<T> values) {
    return new Wanted<>(values, false);
  }

  /** What has no value. */
  public static <T> Wanted<T> nothing() {
    return new Wanted<>(List.of(), true);
  }

  /** Whether everything fits. */
  public boolean anything() {
    return values.isEmpty() && !none;
  }
}
