package io.taskeri.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.taskeri.application.Taskeri;
import io.taskeri.web.auth.AccessTokens;
import io.taskeri.web.auth.AuthRoutes;
import io.taskeri.web.auth.Caller;
import io.taskeri.web.auth.FixedTime;
import io.taskeri.web.health.HealthRoutes;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.HttpServer;
import io.taskeri.web.http.Routes;
import io.taskeri.web.openapi.OpenApiRoutes;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.problem.ProblemAnswers;
import io.taskeri.web.project.ProjectRoutes;
import io.taskeri.web.task.TaskRoutes;
import io.taskeri.web.tenant.TenantRoutes;
import io.taskeri.web.user.UserRoutes;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Puts the HTTP adapter together. */
public final class TaskeriWeb {
  private TaskeriWeb() {}

  /** A Javalin application, not started yet, that serves the use cases. */
  public static Javalin create(Taskeri taskeri, WebConfig config) {
    return create(taskeri, config, routes -> {});
  }

  static Javalin create(Taskeri taskeri, WebConfig config, Consumer<Routes> further) {
    QueuedThreadPool threads = HttpServer.threads();
    AccessTokens tokens =
        new AccessTokens(
            config.keys(), config.issuer(), config.audience(), config.tokenLife(), config.clock());
    return Javalin.create(
        javalin -> {
          HttpServer.configure(javalin, threads, config.stopTimeout());
          ProblemAnswers.register(javalin.routes);
          javalin.routes.before(TaskeriWeb::begin);
          javalin.routes.beforeMatched(new Caller(tokens)::identify);
          Routes routes = Routes.of(javalin);
          new HealthRoutes(config.ready()).register(routes);
          new OpenApiRoutes().register(routes);
          FixedTime failures = new FixedTime(config.loginFailureTime(), threads);
          new AuthRoutes(taskeri.sessions(), tokens, failures).register(routes);
          new TenantRoutes(taskeri.tenants(), tokens).register(routes);
          Cursors cursors = new Cursors(config.keys().derive("cursor"));
          new UserRoutes(taskeri.users(), cursors).register(routes);
          new ProjectRoutes(taskeri.projects(), cursors).register(routes);
          new TaskRoutes(taskeri.tasks(), taskeri.assignments(), cursors).register(routes);
          further.accept(routes);
        });
  }

  private static void begin(Context context) {
    FixedTime.start(context);
    context
        .header(Headers.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }
}
