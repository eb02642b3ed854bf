package io.taskeri.web.task;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.task.MoveService;
import io.taskeri.application.task.MoveTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.page.References;

/** The places of tasks on the board. */
public final class MoveRoutes {
  private final MoveService moves;

  /** Serves the use cases. */
  public MoveRoutes(MoveService moves) {
    this.moves = moves;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, "/api/v1/tasks/{id}/move", this::move);
  }

  private void move(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var status = body.required("status", TaskQuery.STATUS);
    var after = body.requiredOrNull("after", References.TASK);
    body.done();
    MoveTask command = new MoveTask(status, after.orElse(null));
    TaskRef ref = PathId.task(context);
    TaskView view = known.apply(expected -> moves.move(caller, ref, command, expected));
    Answer.changed(context, view.task().revision().version(), TaskJson.of(view));
  }
}
