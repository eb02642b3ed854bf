package io.taskeri.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.task.AssignmentService;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskService;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Listing;
import io.taskeri.web.page.References;
import java.io.IOException;

/** Tasks, and who works on them. */
public final class TaskRoutes {
  private static final String PATH = "/api/v1/tasks";
  private static final String ASSIGNEE = PATH + "/{id}/assignees/{userId}";

  private final TaskService tasks;
  private final AssignmentService assignments;
  private final Cursors cursors;

  /** Serves the use cases. */
  public TaskRoutes(TaskService tasks, AssignmentService assignments, Cursors cursors) {
    this.tasks = tasks;
    this.assignments = assignments;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.addList("/api/v1/projects/{id}/tasks", this::listOfProject);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.PATCH, PATH + "/{id}", this::change);
    routes.add(HandlerType.DELETE, PATH + "/{id}", this::delete);
    routes.add(HandlerType.PUT, ASSIGNEE, this::assign);
    routes.add(HandlerType.DELETE, ASSIGNEE, this::unassign);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    Created<TaskView> created =
        tasks.create(
            caller,
            creation(JsonObject.of(json)),
            IdempotencyKey.of(context, caller.user().toString(), json));
    TaskView view = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(context, PATH + "/" + view.task().id(), version(view), TaskJson.of(view));
  }

  private static CreateTask creation(JsonObject body) {
    var project = body.required("projectId", TaskQuery.PROJECT);
    var title = body.required("title", TextKind.TEXT);
    var description = body.optional("description", TextKind.TEXT);
    var status = body.optional("status", TaskQuery.STATUS);
    var priority = body.optional("priority", TaskQuery.PRIORITY);
    var due = body.optional("dueDate", TextKind.DATE);
    var parent = body.optional("parentId", References.TASK);
    var labels = body.list("labels", TextKind.TEXT);
    var assignees = body.list("assigneeIds", TextKind.ID);
    body.done();
    return new CreateTask(
        project,
        title,
        description.orElse(""),
        status.orElse(TaskStatus.TODO),
        priority.orElse(Priority.MEDIUM),
        due.orElse(null),
        parent.orElse(null),
        labels,
        assignees.stream().map(UserId::new).toList());
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    TaskFilter filter = TaskQuery.filter(listing.query(), caller.user());
    PageRequest<TaskSort> page = listing.page(TaskSort.class, TaskSort.CREATED_AT);
    listing.answer(page, it -> tasks.list(caller, filter, it), TaskJson::of, TaskJson.EXPORT);
  }

  private void listOfProject(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    ProjectRef project = PathId.project(context);
    TaskFilter filter = TaskQuery.filter(listing.query(), caller.user(), project);
    PageRequest<TaskSort> page = listing.page(TaskSort.class, TaskSort.CREATED_AT);
    listing.answer(
        page, it -> tasks.list(caller, project, filter, it), TaskJson::of, TaskJson.EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    TaskView view = tasks.get(caller, PathId.task(context));
    Answer.resource(context, version(view), TaskJson.of(view));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    ChangeTask command = change(JsonObject.of(RequestBody.patch(context)));
    TaskRef ref = PathId.task(context);
    answer(context, known.apply(expected -> tasks.change(caller, ref, command, expected)));
  }

  private static ChangeTask change(JsonObject body) {
    var change =
        new ChangeTask(
            body.patch("title", TextKind.TEXT),
            body.patch("description", TextKind.TEXT),
            body.patch("status", TaskQuery.STATUS),
            body.patch("priority", TaskQuery.PRIORITY),
            body.patch("dueDate", TextKind.DATE),
            body.patch("parentId", References.TASK),
            body.patchList("labels", TextKind.TEXT));
    body.done();
    return change;
  }

  private void delete(Context context, TenantContext caller) {
    TaskRef ref = PathId.task(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              tasks.delete(caller, ref, expected);
              return ref;
            });
    Answer.nothing(context);
  }

  private void assign(Context context, TenantContext caller) {
    TaskRef ref = PathId.task(context);
    UserId user = PathId.of(context, "userId", "user", UserId::new);
    IfMatch known = IfMatch.of(context);
    answer(context, known.apply(expected -> assignments.assign(caller, ref, user, expected)));
  }

  private void unassign(Context context, TenantContext caller) {
    TaskRef ref = PathId.task(context);
    UserId user = PathId.of(context, "userId", "user", UserId::new);
    IfMatch known = IfMatch.of(context);
    answer(context, known.apply(expected -> assignments.unassign(caller, ref, user, expected)));
  }

  private static void answer(Context context, TaskView view) {
    Answer.changed(context, version(view), TaskJson.of(view));
  }

  private static long version(TaskView view) {
    return view.task().revision().version();
  }
}
