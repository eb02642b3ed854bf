package io.taskeri.web.statistics;

import io.javalin.http.Context;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.statistics.DayRange;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.application.statistics.StatisticsService;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import io.taskeri.web.page.References;
import io.taskeri.web.user.UserQuery;
import java.io.IOException;
import java.util.Set;

/** Numbers of tasks. */
public final class StatisticsRoutes {
  private static final String PATH = "/api/v1/statistics";
  private static final Export<ProjectStatisticsJson> PROJECTS =
      Export.of("project-statistics", ProjectStatisticsJson.class);
  private static final Export<TeamStatisticsJson> TEAMS =
      Export.of("team-statistics", TeamStatisticsJson.class);

  private final StatisticsService statistics;
  private final Cursors cursors;

  /** Serves the use cases. */
  public StatisticsRoutes(StatisticsService statistics, Cursors cursors) {
    this.statistics = statistics;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addList(PATH + "/tasks", this::tasks);
    routes.addList(PATH + "/projects", this::projects);
    routes.addList(PATH + "/teams", this::teams);
  }

  private void tasks(Context context, TenantContext caller) {
    Query query = Query.of(context);
    TaskStatisticsFilter filter =
        new TaskStatisticsFilter(
            query.list("projectId", References.PROJECT),
            query.list("assignee", UserQuery.person(caller.user())));
    DayRange days = StatisticsQuery.period(query);
    query.done();
    Answer.json(context, TaskStatisticsJson.of(statistics.tasks(caller, filter, days)));
  }

  private void projects(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    Query query = listing.query();
    ProjectStatisticsFilter filter =
        new ProjectStatisticsFilter(
            query.list("projectId", References.PROJECT),
            Set.copyOf(query.list("status", StatisticsQuery.STATUS)),
            query.optional("archived", TextKind.BOOLEAN));
    PageRequest<ProjectStatisticsSort> page =
        listing.page(ProjectStatisticsSort.class, ProjectStatisticsSort.KEY);
    listing.answer(
        page, it -> statistics.projects(caller, filter, it), ProjectStatisticsJson::of, PROJECTS);
  }

  private void teams(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    Query query = listing.query();
    TeamStatisticsFilter filter =
        new TeamStatisticsFilter(
            query.list("teamId", TextKind.id(TeamId::new)),
            query.list("departmentId", TextKind.id(DepartmentId::new)));
    DayRange days = StatisticsQuery.period(query);
    PageRequest<TeamStatisticsSort> page =
        listing.page(TeamStatisticsSort.class, TeamStatisticsSort.NAME);
    listing.answer(
        page, it -> statistics.teams(caller, filter, days, it), TeamStatisticsJson::of, TEAMS);
  }
}
