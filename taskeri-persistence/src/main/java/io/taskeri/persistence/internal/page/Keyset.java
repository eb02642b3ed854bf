package io.taskeri.persistence.internal.page;

import io.taskeri.application.page.PageRequest;

/**
 * The order of a list and the place where a page begins: found by an index on the sort column and
 * the id, so that a late page costs what the first does.
 *
 * @param id the column that breaks ties
 */
public record Keyset(PageRequest<?> request, SortColumn column, String id) {
  /** Keeps what lies behind the cursor, if there is one. */
  public void restrict(Conditions conditions) {
    request
        .after()
        .ifPresent(
            cursor ->
                conditions
                    .and(
                        "(%s, %s) %s (cast(:cursorKey AS %s), :cursorId)"
                            .formatted(
                                column.expression(),
                                id,
                                request.descending() ? "<" : ">",
                                column.type()))
                    .with("cursorKey", column.literal(cursor.key()))
                    .with("cursorId", cursor.id()));
  }

  /** The order, to stand behind {@code ORDER BY}. */
  public String order() {
    String direction = request.descending() ? " DESC" : " ASC";
    return column.expression() + direction + ", " + id + direction;
  }

  /** One row more than the page holds tells whether there is another page. */
  public String limit() {
    return " LIMIT " + (request.limit() + 1);
  }
}
