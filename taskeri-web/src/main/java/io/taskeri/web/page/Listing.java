package io.taskeri.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page of a list: reads what all lists have in common, and answers the page.
 *
 * <p>Not for use by several threads.
 */
public final class Listing {
  private static final Set<String> PAGING = Set.of("cursor", "limit", "count");

  /** How many items a page has at the most. */
  public static final TextKind<Integer> LIMIT =
      new TextKind<>("out-of-range", "1 to " + PageRequest.MOST, Listing::limit);

  private final Context context;
  private final Query query;
  private final Cursors cursors;
  private final String list;

  /** Begins to read the request. */
  public Listing(Context context, TenantContext caller, Cursors cursors) {
    this(context, caller.tenant().toString(), cursors);
  }

  /**
   * The same for a list of no tenant's.
   *
   * @param scope tells its cursors from those of others
   */
  public Listing(Context context, String scope, Cursors cursors) {
    this.context = context;
    this.query = Query.of(context);
    this.cursors = cursors;
    this.list = scope + "\n" + context.path() + "\n" + query.without(PAGING);
  }

  /** The parameters, for the list's own filters. */
  public Query query() {
    return query;
  }

  /**
   * Which page is wanted; to be called last, for it refuses every parameter that is left.
   *
   * @param fields by which the list can be sorted
   * @param usual by which it is sorted, in ascending order, unless the request says
   */
  public <S extends Enum<S> & SortField<?>> PageRequest<S> page(Class<S> fields, S usual) {
    return page(fields, PageRequest.by(usual));
  }

  /**
   * The same for a list that is sorted otherwise unless the request says.
   *
   * @param usual the page that is wanted by who says nothing
   */
  public <S extends Enum<S> & SortField<?>> PageRequest<S> page(
      Class<S> fields, PageRequest<S> usual) {
    Sorting<S> sorting =
        query
            .optional("sort", Sorting.by(fields))
            .orElse(new Sorting<>(usual.sort(), usual.descending()));
    PageRequest<S> page = page(sorting.field());
    return sorting.descending() ? page.reversed() : page;
  }

  /** The same for a list that has one order, which is ascending. */
  public <S extends SortField<?>> PageRequest<S> page(S sort) {
    int limit = query.optional("limit", LIMIT).orElse(PageRequest.USUAL);
    boolean count = query.optional("count", TextKind.BOOLEAN).orElse(false);
    Optional<Cursor> after =
        query.optional(
            "cursor",
            new TextKind<>(
                "foreign-cursor",
                "the nextCursor of a page of the same list, with the same sorting and filters",
                text -> cursors.open(text, list)));
    query.done();
    return new PageRequest<>(limit, sort, false, after, count);
  }

  /**
   * Answers the page, or the whole list where the request prefers another form than JSON.
   *
   * @param page the one that is wanted
   * @param read reads a page
   */
  public <T, J, S extends SortField<?>> void answer(
      PageRequest<S> page,
      Function<PageRequest<S>, Page<T>> read,
      Function<? super T, J> json,
      Export<J> export)
      throws IOException {
    if (!export(page, read, json, export)) {
      answer(read.apply(page), json, it -> it);
    }
  }

  /**
   * Answers the whole list where the request prefers another form than JSON; false where it is a
   * page that is wanted, which is then still to be answered.
   *
   * @param page the one that is wanted
   * @param read reads a page
   */
  public <T, J, S extends SortField<?>> boolean export(
      PageRequest<S> page,
      Function<PageRequest<S>, Page<T>> read,
      Function<? super T, J> json,
      Export<J> export)
      throws IOException {
    Optional<String> form = Export.wanted(context);
    if (form.isEmpty()) {
      return false;
    }
    PAGING.stream()
        .filter(query::has)
        .forEach(it -> query.reject(it, "not-with-export", "does not go with an export"));
    query.done();
    export.answer(context, form.get(), page.limit(PageRequest.MOST), read, json);
    return true;
  }

  /**
   * Answers a page that tells more than its items.
   *
   * @param whole adds the rest
   */
  public <T> void answer(Page<T> page, Function<? super T, ?> json, Function<PageJson, ?> whole) {
    String next = page.next().map(it -> cursors.seal(it, list)).orElse(null);
    if (next != null) {
      context.header(Headers.LINK, "<" + address(next) + ">; rel=\"next\"");
    }
    PageJson answer = new PageJson(page.map(json).items(), next, total(page.total()));
    Answer.json(context, whole.apply(answer));
  }

  private String address(String cursor) {
    return context.path()
        + query.without(Set.of("cursor")).entrySet().stream()
            .map(it -> parameter(it) + "&")
            .collect(Collectors.joining("", "?", "cursor=" + cursor));
  }

  private static String parameter(Map.Entry<String, String> entry) {
    return URLEncoder.encode(entry.getKey(), UTF_8)
        + "="
        + URLEncoder.encode(entry.getValue(), UTF_8);
  }

  private static @Nullable Long total(OptionalLong total) {
    return total.isPresent() ? total.getAsLong() : null;
  }

  private static Optional<Integer> limit(String text) {
    return text.matches("[1-9][0-9]{0,2}")
        ? Optional.of(Integer.parseInt(text)).filter(it -> it <= PageRequest.MOST)
        : Optional.empty();
  }
}
