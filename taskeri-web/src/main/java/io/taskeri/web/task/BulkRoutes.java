package io.taskeri.web.task;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.task.BulkService;
import io.taskeri.application.task.ChangeTasks;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.References;
import java.util.List;

/** One change to many tasks. */
public final class BulkRoutes {
  private final BulkService bulk;

  /** Serves the use case. */
  public BulkRoutes(BulkService bulk) {
    this.bulk = bulk;
  }

  /** Registers the route. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, "/api/v1/tasks/bulk", this::change);
  }

  private void change(Context context, TenantContext caller) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var refs = body.requiredList("tasks", References.TASK);
    ChangeTasks command = command(body.object("change"));
    body.done();
    Answer.json(
        context,
        new Changed(bulk.change(caller, refs, command).stream().map(TaskJson::of).toList()));
  }

  private static ChangeTasks command(JsonObject change) {
    return new ChangeTasks(
        change.patch("status", TaskQuery.STATUS),
        change.patch("priority", TaskQuery.PRIORITY),
        change.patch("dueDate", TextKind.DATE),
        people(change, "addAssigneeIds"),
        people(change, "removeAssigneeIds"),
        change.list("addLabels", TextKind.TEXT),
        change.list("removeLabels", TextKind.TEXT));
  }

  private static List<UserId> people(JsonObject change, String name) {
    return change.list(name, TextKind.id(UserId::new));
  }

  private record Changed(List<TaskJson> items) {}
}
