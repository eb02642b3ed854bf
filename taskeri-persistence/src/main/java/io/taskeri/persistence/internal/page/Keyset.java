package io.taskeri.persistence.internal.page;

import io.taskeri.application.page.PageRequest;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;

/**
 * The order of a list and the place where a page begins: found by an index on the sort column and
 * the id, so that a late page costs what the first does.
 *
 * @param id the column that breaks ties
 */
public record Keyset(PageRequest<?> request, SortColumn column, String id) {
  /**
   * How many items the whole list has, if that was asked for.
   *
   * @param conditions before they were {@linkplain #restrict restricted} to a page
   */
  public OptionalLong total(StatelessSession session, String tables, Conditions conditions) {
    if (!request.count()) {
      return OptionalLong.empty();
    }
    String sql = "SELECT count(*) FROM " + tables + " WHERE " + conditions.sql();
    return OptionalLong.of(
        conditions.bind(session.createNativeQuery(sql, Long.class)).getSingleResult());
  }

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

  /**
   * The text of a query for one page.
   *
   * @param conditions restricted to the page
   */
  public String page(String columns, String tables, Conditions conditions) {
    return "SELECT "
        + columns
        + (" FROM " + tables)
        + (" WHERE " + conditions.sql())
        + (" ORDER BY " + order())
        + limit();
  }

  /** The order, to stand behind {@code ORDER BY}. */
  public String order() {
    String direction = request.descending() ? " DESC" : " ASC";
    return column.expression() + direction + ", " + id + direction;
  }

  /** One row more than the page holds tells whether there is another page. */
  private String limit() {
    return " LIMIT " + (request.limit() + 1);
  }
}
