package io.taskeri.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ProjectMemberService;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Routes;
import io.taskeri.web.organization.MemberJson;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Listing;
import java.io.IOException;

/** Who belongs to a project. */
public final class ProjectMemberRoutes {
  private static final String PATH = "/api/v1/projects/{id}/members";

  private final ProjectMemberService members;
  private final Cursors cursors;

  /** Serves the use cases. */
  public ProjectMemberRoutes(ProjectMemberService members, Cursors cursors) {
    this.members = members;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addList(PATH, this::list);
    routes.add(HandlerType.PUT, PATH + "/{userId}", this::add);
    routes.add(HandlerType.DELETE, PATH + "/{userId}", this::remove);
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<MemberSort> page = listing.page(MemberSort.NAME);
    ProjectRef project = ProjectQuery.ref(context);
    listing.answer(
        page, it -> members.list(caller, project, it), MemberJson::of, MemberJson.EXPORT);
  }

  private void add(Context context, TenantContext caller) {
    Answer.json(
        context,
        MemberJson.of(members.add(caller, ProjectQuery.ref(context), MemberJson.id(context))));
  }

  private void remove(Context context, TenantContext caller) {
    members.remove(caller, ProjectQuery.ref(context), MemberJson.id(context));
    Answer.nothing(context);
  }
}
