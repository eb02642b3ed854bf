package io.taskeri.application.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Pages of a list that is at hand as a whole. */
public final class Paging {
  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  private static final Comparator<String> BY_DIGITS = Comparator.naturalOrder();

  private Paging() {}

  /** The page that is wanted of all that there is. */
  public static <T, S extends SortField<T>> Page<T> page(
      Collection<T> all, PageRequest<S> request) {
    S sort = request.sort();
    Comparator<Place> ascending =
        Comparator.comparing(Place::key, BY_CODE_POINT)
            .thenComparing(it -> it.id().toString(), BY_DIGITS);
    Comparator<Place> order = request.descending() ? ascending.reversed() : ascending;
    List<T> found =
        all.stream()
            .filter(
                it ->
                    request
                        .after()
                        .map(
                            after ->
                                order.compare(new Place(after.key(), after.id()), place(sort, it))
                                    < 0)
                        .orElse(true))
            .sorted(Comparator.comparing(it -> place(sort, it), order))
            .limit(request.limit() + 1L)
            .toList();
    return Page.of(
        found, request, request.count() ? OptionalLong.of(all.size()) : OptionalLong.empty());
  }

  private static <T> Place place(SortField<T> sort, T item) {
    return new Place(sort.key(item), sort.id(item));
  }

  private record Place(String key, UUID id) {}
}
