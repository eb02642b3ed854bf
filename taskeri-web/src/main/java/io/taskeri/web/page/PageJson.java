package io.taskeri.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor leads to the next page; null on the last one
 * @param total the number of items on all pages; left out unless it was asked for
 */
public record PageJson(
    List<?> items,
    @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {
  /** A list that fits on one page. */
  public static PageJson whole(List<?> items) {
    return new PageJson(items, null, null);
  }
}
