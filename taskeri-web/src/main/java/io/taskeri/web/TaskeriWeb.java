package io.taskeri.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.servlet.JavalinServlet;
import io.taskeri.application.Taskeri;
import io.taskeri.web.access.RoleRoutes;
import io.taskeri.web.activity.ActivityRoutes;
import io.taskeri.web.auth.AcceptanceRoutes;
import io.taskeri.web.auth.AccessTokens;
import io.taskeri.web.auth.AuthRoutes;
import io.taskeri.web.auth.Caller;
import io.taskeri.web.auth.FixedTime;
import io.taskeri.web.auth.PasswordRoutes;
import io.taskeri.web.auth.SessionRoutes;
import io.taskeri.web.comment.CommentRoutes;
import io.taskeri.web.health.HealthRoutes;
import io.taskeri.web.http.ClientAddress;
import io.taskeri.web.http.Exchange;
import io.taskeri.web.http.HttpServer;
import io.taskeri.web.http.Mount;
import io.taskeri.web.http.RateLimiter;
import io.taskeri.web.http.Routes;
import io.taskeri.web.label.LabelRoutes;
import io.taskeri.web.metrics.MetricsRoutes;
import io.taskeri.web.metrics.WebMetrics;
import io.taskeri.web.openapi.OpenApiRoutes;
import io.taskeri.web.operator.OperatorRoutes;
import io.taskeri.web.organization.DepartmentRoutes;
import io.taskeri.web.organization.TeamRoutes;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.ExportLog;
import io.taskeri.web.pages.Pages;
import io.taskeri.web.problem.ProblemAnswers;
import io.taskeri.web.project.ArchiveRoutes;
import io.taskeri.web.project.ProjectMemberRoutes;
import io.taskeri.web.project.ProjectRoutes;
import io.taskeri.web.search.SearchRoutes;
import io.taskeri.web.statistics.StatisticsRoutes;
import io.taskeri.web.task.BulkRoutes;
import io.taskeri.web.task.ImportRoutes;
import io.taskeri.web.task.MoveRoutes;
import io.taskeri.web.task.TaskRoutes;
import io.taskeri.web.tenant.SettingsRoutes;
import io.taskeri.web.tenant.TenantRoutes;
import io.taskeri.web.timelog.TimeLogRoutes;
import io.taskeri.web.user.AccountRoutes;
import io.taskeri.web.user.InvitationRoutes;
import io.taskeri.web.user.MeRoutes;
import io.taskeri.web.user.UserRoutes;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Puts the HTTP adapter together. */
public final class TaskeriWeb {
  private TaskeriWeb() {}

  /** A Javalin application, not started yet, that serves the use cases. */
  public static Javalin create(Taskeri taskeri, WebConfig config) {
    return create(taskeri, config, routes -> {});
  }

  /**
   * Serves the use cases below a path of an application that has routes of its own. Nothing of ours
   * acts on what is outside of the path, and no route, handler or setting of the application's on
   * what is below it; the two share connectors, threads and how long a stop may take.
   *
   * @param application the configuration of the application, while it is created
   * @param path such as {@code /work}, below the application's own context path
   * @throws IllegalArgumentException when the path is of another form
   */
  public static void mount(
      JavalinConfig application, String path, Taskeri taskeri, WebConfig config) {
    Mount.requirePath(path);
    application.jetty.modifyServer(
        server -> {
          String whole = Mount.below(application.router.contextPath, path);
          Javalin ours =
              Javalin.create(
                  javalin -> {
                    HttpServer.configure(javalin, config.limits());
                    javalin.router.contextPath = whole;
                    register(javalin, taskeri, config, server.getThreadPool());
                  });
          server.insertHandler(
              new Mount(whole, new JavalinServlet(ours.unsafe), config.limits(), config.metrics()));
        });
  }

  static Javalin create(Taskeri taskeri, WebConfig config, Consumer<Routes> further) {
    QueuedThreadPool threads = HttpServer.threads(config.limits());
    return Javalin.create(
        javalin -> {
          HttpServer.configure(
              javalin,
              threads,
              config.limits(),
              config.stopTimeout(),
              config.tls(),
              config.metrics());
          further.accept(register(javalin, taskeri, config, threads));
        });
  }

  private static Routes register(
      JavalinConfig javalin, Taskeri taskeri, WebConfig config, Executor threads) {
    AccessTokens tokens =
        new AccessTokens(
            config.keys(), config.issuer(), config.audience(), config.tokenLife(), config.clock());
    ProblemAnswers.register(javalin.routes);
    javalin.routes.before(context -> begin(context, config));
    if (config.pages()) {
      Pages.below(javalin.router.contextPath).register(javalin.routes);
    }
    javalin.routes.beforeMatched(Exchange::matched);
    javalin.routes.beforeMatched(new Caller(tokens, config.operator())::identify);
    javalin.routes.beforeMatched(new RateLimiter(config.rates())::admit);
    javalin.routes.beforeMatched(new ExportLog(taskeri.activities())::follow);
    Routes routes = Routes.of(javalin);
    operations(routes, config);
    new OpenApiRoutes(javalin.router.contextPath).register(routes);
    FixedTime failures = new FixedTime(config.loginFailureTime(), threads);
    Cursors cursors = new Cursors(config.keys().derive("cursor"));
    new AuthRoutes(taskeri.sessions(), tokens, failures).register(routes);
    new SessionRoutes(taskeri.sessions(), cursors).register(routes);
    new PasswordRoutes(taskeri.passwords(), failures).register(routes);
    new AcceptanceRoutes(taskeri.acceptance(), tokens).register(routes);
    new TenantRoutes(taskeri.tenants(), tokens).register(routes);
    new SettingsRoutes(taskeri.settings()).register(routes);
    new MeRoutes(taskeri.users()).register(routes);
    new UserRoutes(taskeri.users(), cursors).register(routes);
    new AccountRoutes(taskeri.accounts()).register(routes);
    new InvitationRoutes(taskeri.invitations(), cursors).register(routes);
    new RoleRoutes(taskeri.roles(), cursors).register(routes);
    new DepartmentRoutes(taskeri.departments(), cursors).register(routes);
    new TeamRoutes(taskeri.teams(), cursors).register(routes);
    new ProjectRoutes(taskeri.projects(), cursors).register(routes);
    new ProjectMemberRoutes(taskeri.projectMembers(), cursors).register(routes);
    new ArchiveRoutes(taskeri.archive()).register(routes);
    new BulkRoutes(taskeri.bulk()).register(routes);
    new ImportRoutes(taskeri.imports()).register(routes);
    new TaskRoutes(taskeri.tasks(), taskeri.assignments(), cursors).register(routes);
    new LabelRoutes(taskeri.labels(), cursors).register(routes);
    new MoveRoutes(taskeri.moves()).register(routes);
    new CommentRoutes(taskeri.comments(), cursors).register(routes);
    new TimeLogRoutes(taskeri.timeLogs(), cursors).register(routes);
    new SearchRoutes(taskeri.search()).register(routes);
    new StatisticsRoutes(taskeri.statistics(), cursors).register(routes);
    new ActivityRoutes(taskeri.activities(), cursors).register(routes);
    if (config.operator().isPresent()) {
      new OperatorRoutes(taskeri, cursors).register(routes);
    }
    return routes;
  }

  /**
   * A Javalin application, not started yet, that answers {@code /health} and {@code /metrics} and
   * nothing else, for a port that not everybody reaches. What it answers is not measured.
   */
  public static Javalin operations(WebConfig config) {
    return Javalin.create(
        javalin -> {
          HttpServer.configure(
              javalin,
              HttpServer.threads(config.limits()),
              config.limits(),
              config.stopTimeout(),
              config.tls(),
              WebMetrics.none());
          ProblemAnswers.register(javalin.routes);
          javalin.routes.before(context -> begin(context, config));
          javalin.routes.beforeMatched(Exchange::matched);
          operations(Routes.of(javalin), config);
        });
  }

  private static void operations(Routes routes, WebConfig config) {
    new HealthRoutes(config.checks()).register(routes);
    new MetricsRoutes(config.figures()).register(routes);
  }

  private static void begin(Context context, WebConfig config) {
    FixedTime.start(context);
    ClientAddress.note(context, config.proxies());
    if (config.leaving().getAsBoolean()) {
      context.header("Connection", "close");
    }
  }
}
