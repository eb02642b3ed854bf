package io.taskeri.web.comment;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.comment.ChangeComment;
import io.taskeri.application.comment.CommentService;
import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.comment.CreateComment;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.task.TaskRef;
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
import java.io.IOException;

/** What people say about tasks. */
public final class CommentRoutes {
  private static final String ON_TASK = "/api/v1/tasks/{id}/comments";
  private static final String PATH = "/api/v1/comments";
  private static final String ONE = PATH + "/{id}";
  private static final Export<CommentJson> EXPORT =
      new Export<>("comments", CommentJson.COLUMNS, CommentJson::cells);

  private final CommentService comments;
  private final Cursors cursors;

  /** Serves the use cases. */
  public CommentRoutes(CommentService comments, Cursors cursors) {
    this.comments = comments;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, ON_TASK, this::create);
    routes.addList(ON_TASK, this::list);
    routes.add(HandlerType.GET, ONE, this::get);
    routes.add(HandlerType.PATCH, ONE, this::change);
    routes.add(HandlerType.DELETE, ONE, this::delete);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var text = body.required("body", TextKind.TEXT);
    body.done();
    Created<Comment> created =
        comments.create(
            caller,
            new CreateComment(PathId.task(context), text),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Comment comment = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context, PATH + "/" + comment.id(), comment.revision().version(), CommentJson.of(comment));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<CommentSort> page = listing.page(CommentSort.class, CommentSort.CREATED_AT);
    TaskRef task = PathId.task(context);
    listing.answer(page, it -> comments.list(caller, task, it), CommentJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Comment comment = comments.get(caller, id(context));
    Answer.resource(context, comment.revision().version(), CommentJson.of(comment));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command = new ChangeComment(body.patch("body", TextKind.TEXT));
    body.done();
    CommentId id = id(context);
    Comment comment = known.apply(expected -> comments.change(caller, id, command, expected));
    Answer.changed(context, comment.revision().version(), CommentJson.of(comment));
  }

  private void delete(Context context, TenantContext caller) {
    CommentId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              comments.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private static CommentId id(Context context) {
    return PathId.of(context, "id", "comment", CommentId::new);
  }
}
