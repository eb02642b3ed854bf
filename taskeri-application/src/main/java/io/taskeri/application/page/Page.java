package io.taskeri.application.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of a list, found by key and not by offset, so that a late page costs what the first does.
 *
 * @param next where the next page begins; empty when this is the last
 * @param total how many items the whole list has, if it was asked for
 */
public record Page<T>(List<T> items, Optional<Cursor> next, OptionalLong total) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of what was found.
   *
   * @param found in order, one more than the page holds when there is a next page
   */
  public static <T, S extends SortField<T>> Page<T> of(
      List<T> found, PageRequest<S> request, OptionalLong total) {
    if (found.size() <= request.limit()) {
      return new Page<>(found, Optional.empty(), total);
    }
    List<T> items = found.subList(0, request.limit());
    T last = items.get(items.size() - 1);
    S sort = request.sort();
    return new Page<>(items, Optional.of(new Cursor(sort.key(last), sort.id(last))), total);
  }

  /** The same page of other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), next, total);
  }
}
