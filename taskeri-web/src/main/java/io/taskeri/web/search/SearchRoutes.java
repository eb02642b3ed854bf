package io.taskeri.web.search;

import io.javalin.http.Context;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.search.FoundType;
import io.taskeri.application.search.SearchService;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Listing;
import io.taskeri.web.page.PageJson;
import io.taskeri.web.page.Words;
import java.util.Set;

/** Search over tasks, projects and people. */
public final class SearchRoutes {
  private static final TextKind<FoundType> TYPE = TextKind.oneOf(FoundType.class);

  private final SearchService search;

  /** Serves the use case. */
  public SearchRoutes(SearchService search) {
    this.search = search;
  }

  /** Registers the route. */
  public void register(Routes routes) {
    routes.addList("/api/v1/search", this::find);
  }

  private void find(Context context, TenantContext caller) {
    Query query = Query.of(context);
    if (!query.has("q")) {
      query.reject("q", "required", "is required");
    }
    SearchWords words = query.optional("q", Words.KIND).orElse(SearchWords.none());
    Set<FoundType> types = Set.copyOf(query.list("type", TYPE));
    int limit = query.optional("limit", Listing.LIMIT).orElse(PageRequest.USUAL);
    query.done();
    var found = search.find(caller, words, types, limit);
    Answer.json(context, PageJson.whole(found.stream().map(FoundJson::of).toList()));
  }
}
