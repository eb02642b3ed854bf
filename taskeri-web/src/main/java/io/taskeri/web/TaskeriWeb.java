package io.taskeri.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.taskeri.web.auth.AccessTokens;
import io.taskeri.web.auth.Caller;
import io.taskeri.web.auth.FixedTime;
import io.taskeri.web.health.HealthRoutes;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.HttpServer;
import io.taskeri.web.http.Routes;
import io.taskeri.web.openapi.OpenApiRoutes;
import io.taskeri.web.problem.ProblemAnswers;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Puts the HTTP adapter together. */
public final class TaskeriWeb {
  private TaskeriWeb() {}

  /** A Javalin application, not started yet, that serves Taskeri. */
  public static Javalin create(WebConfig config) {
    return create(config, routes -> {});
  }

  static Javalin create(WebConfig config, Consumer<Routes> further) {
    QueuedThreadPool threads = HttpServer.threads();
    return Javalin.create(
        javalin -> {
          HttpServer.configure(javalin, threads, config.stopTimeout());
          addConventions(javalin, config);
          Routes routes = Routes.of(javalin);
          new HealthRoutes(config.ready()).register(routes);
          new OpenApiRoutes().register(routes);
          further.accept(routes);
        });
  }

  private static void addConventions(JavalinConfig javalin, WebConfig config) {
    AccessTokens tokens =
        new AccessTokens(
            config.keys(), config.issuer(), config.audience(), config.tokenLife(), config.clock());
    Caller caller = new Caller(tokens);
    javalin.routes.before(TaskeriWeb::begin);
    javalin.routes.beforeMatched(caller::identify);
    ProblemAnswers.register(javalin.routes);
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
