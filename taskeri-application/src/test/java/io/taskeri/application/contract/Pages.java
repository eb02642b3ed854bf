package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads lists to their end. */
final class Pages {
  private Pages() {}

  /** All items, page by page; only the last page may be shorter than the others. */
  static <T, S extends SortField<?>> List<T> all(
      PageRequest<S> first, Function<PageRequest<S>, Page<T>> read) {
    List<T> items = new ArrayList<>();
    PageRequest<S> request = first;
    Page<T> page = read.apply(request);
    items.addAll(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(first.limit());
      request = request.after(page.next().get());
      page = read.apply(request);
      assertThat(page.items()).isNotEmpty();
      items.addAll(page.items());
    }
    return items;
  }
}
