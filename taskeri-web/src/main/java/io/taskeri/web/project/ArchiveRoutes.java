package io.taskeri.web.project;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.project.ArchiveService;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.Routes;

/** The end of projects: into the archive, back, or gone for good. */
public final class ArchiveRoutes {
  private static final String PATH = "/api/v1/projects/{id}";

  private final ArchiveService archive;

  /** Serves the use cases. */
  public ArchiveRoutes(ArchiveService archive) {
    this.archive = archive;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH + "/archive", this::archive);
    routes.add(HandlerType.POST, PATH + "/restore", this::restore);
    routes.add(HandlerType.DELETE, PATH, this::delete);
  }

  private void archive(Context context, TenantContext caller) {
    ProjectRef ref = ProjectQuery.ref(context);
    answer(context, IfMatch.of(context).apply(known -> archive.archive(caller, ref, known)));
  }

  private void restore(Context context, TenantContext caller) {
    ProjectRef ref = ProjectQuery.ref(context);
    answer(context, IfMatch.of(context).apply(known -> archive.restore(caller, ref, known)));
  }

  private static void answer(Context context, Project project) {
    Answer.changed(context, project.revision().version(), ProjectJson.of(project));
  }

  private void delete(Context context, TenantContext caller) {
    ProjectRef ref = ProjectQuery.ref(context);
    IfMatch.of(context)
        .apply(
            known -> {
              archive.delete(caller, ref, known);
              return ref;
            });
    Answer.nothing(context);
  }
}
