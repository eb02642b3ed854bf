package io.taskeri.application.page;

import io.taskeri.domain.error.InvalidInput;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at the most, 1 to {@value #MOST}
 * @param after where the page before ended; empty for the first page
 * @param count whether to count the whole list too, at the cost of one more statement
 */
public record PageRequest<S extends SortField<?>>(
    int limit, S sort, boolean descending, Optional<Cursor> after, boolean count) {
  /** The largest page. */
  public static final int MOST = 200;

  /** The size of a page when nobody says. */
  public static final int USUAL = 50;

  /**
   * @throws InvalidInput when the limit is out of range
   */
  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("/limit", "out-of-range", "must be 1 to " + MOST);
    }
  }

  /** The first page of the usual size, in ascending order. */
  public static <S extends SortField<?>> PageRequest<S> by(S sort) {
    return new PageRequest<>(USUAL, sort, false, Optional.empty(), false);
  }

  /** The same in descending order. */
  public PageRequest<S> reversed() {
    return new PageRequest<>(limit, sort, !descending, after, count);
  }

  /** The same with pages of another size. */
  public PageRequest<S> limit(int most) {
    return new PageRequest<>(most, sort, descending, after, count);
  }

  /** The page behind a place. */
  public PageRequest<S> after(Cursor place) {
    return new PageRequest<>(limit, sort, descending, Optional.of(place), count);
  }

  /** The same with the size of the whole list. */
  public PageRequest<S> counted() {
    return new PageRequest<>(limit, sort, descending, after, true);
  }
}
