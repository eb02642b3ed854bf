package io.taskeri.web.label;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.label.ChangeLabel;
import io.taskeri.application.label.CreateLabel;
import io.taskeri.application.label.LabelService;
import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import io.taskeri.web.page.Words;
import java.io.IOException;

/** The labels that tasks can have. */
public final class LabelRoutes {
  private static final String PATH = "/api/v1/labels";
  private static final String ONE = PATH + "/{id}";
  private static final Export<LabelJson> EXPORT =
      new Export<>("labels", LabelJson.COLUMNS, LabelJson::cells);

  private final LabelService labels;
  private final Cursors cursors;

  /** Serves the use cases. */
  public LabelRoutes(LabelService labels, Cursors cursors) {
    this.labels = labels;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, ONE, this::get);
    routes.add(HandlerType.PATCH, ONE, this::change);
    routes.add(HandlerType.DELETE, ONE, this::delete);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var name = body.required("name", TextKind.TEXT);
    var color = body.optional("color", TextKind.TEXT);
    body.done();
    Created<Label> created =
        labels.create(
            caller,
            new CreateLabel(name, color.orElse(null)),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Label label = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context, PATH + "/" + label.id(), label.revision().version(), LabelJson.of(label));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    SearchWords words = listing.query().optional("q", Words.KIND).orElse(SearchWords.none());
    PageRequest<LabelSort> page = listing.page(LabelSort.class, LabelSort.CREATED_AT);
    listing.answer(page, it -> labels.list(caller, words, it), LabelJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Label label = labels.get(caller, id(context));
    Answer.resource(context, label.revision().version(), LabelJson.of(label));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new ChangeLabel(body.patch("name", TextKind.TEXT), body.patch("color", TextKind.TEXT));
    body.done();
    LabelId id = id(context);
    Label label = known.apply(expected -> labels.change(caller, id, command, expected));
    Answer.changed(context, label.revision().version(), LabelJson.of(label));
  }

  private void delete(Context context, TenantContext caller) {
    LabelId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              labels.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private static LabelId id(Context context) {
    return PathId.of(context, "id", "label", LabelId::new);
  }
}
