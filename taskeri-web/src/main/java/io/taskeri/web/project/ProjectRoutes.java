package io.taskeri.web.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectService;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import java.io.IOException;

/** Projects. */
public final class ProjectRoutes {
  private static final String PATH = "/api/v1/projects";
  private static final Export<ProjectJson> EXPORT = Export.of("projects", ProjectJson.class);

  private final ProjectService projects;
  private final Cursors cursors;

  /** Serves the use cases. */
  public ProjectRoutes(ProjectService projects, Cursors cursors) {
    this.projects = projects;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.PATCH, PATH + "/{id}", this::change);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    Created<Project> created =
        projects.create(
            caller,
            creation(JsonObject.of(json)),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Project project = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context, PATH + "/" + project.id(), project.revision().version(), ProjectJson.of(project));
  }

  private static CreateProject creation(JsonObject body) {
    var key = body.required("key", TextKind.TEXT);
    var name = body.required("name", TextKind.TEXT);
    var description = body.optional("description", TextKind.TEXT);
    var status = body.optional("status", ProjectQuery.STATUS);
    var visibility = body.optional("visibility", ProjectQuery.VISIBILITY);
    var lead = body.optional("leadId", TextKind.ID);
    var start = body.optional("startDate", TextKind.DATE);
    var end = body.optional("endDate", TextKind.DATE);
    body.done();
    return new CreateProject(
        key,
        name,
        description.orElse(""),
        status.orElse(ProjectStatus.PLANNED),
        visibility.orElse(Visibility.ORGANIZATION),
        lead.map(UserId::new).orElse(null),
        start.orElse(null),
        end.orElse(null));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    ProjectFilter filter = ProjectQuery.filter(listing.query(), caller.user());
    PageRequest<ProjectSort> page = listing.page(ProjectSort.class, ProjectSort.CREATED_AT);
    listing.answer(page, it -> projects.list(caller, filter, it), ProjectJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Project project = projects.get(caller, ProjectQuery.ref(context));
    Answer.resource(context, project.revision().version(), ProjectJson.of(project));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    ChangeProject command = change(JsonObject.of(RequestBody.patch(context)));
    ProjectRef ref = ProjectQuery.ref(context);
    Project project = known.apply(expected -> projects.change(caller, ref, command, expected));
    Answer.changed(context, project.revision().version(), ProjectJson.of(project));
  }

  private static ChangeProject change(JsonObject body) {
    var change =
        new ChangeProject(
            body.patch("name", TextKind.TEXT),
            body.patch("description", TextKind.TEXT),
            body.patch("status", ProjectQuery.STATUS),
            body.patch("visibility", ProjectQuery.VISIBILITY),
            body.patch("leadId", TextKind.ID).map(UserId::new),
            body.patch("startDate", TextKind.DATE),
            body.patch("endDate", TextKind.DATE));
    body.done();
    return change;
  }
}
