package io.taskeri.web.health;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Routes;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Answers what a load balancer asks, to everyone and without any tenant's data. */
public final class HealthRoutes {
  private final BooleanSupplier ready;

  /**
   * Reports a condition.
   *
   * @param ready whether requests can be served at this moment
   */
  public HealthRoutes(BooleanSupplier ready) {
    this.ready = ready;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addPublic(
        HandlerType.GET, "/health/live", context -> Answer.json(context, new Health("live")));
    routes.addPublic(HandlerType.GET, "/health/ready", this::ready);
  }

  private void ready(Context context) {
    if (!ready.getAsBoolean()) {
      throw new RequestProblem(
          RequestError.NOT_READY,
          "The server is starting or stopping, or its database is away.",
          Map.of("Retry-After", "2"));
    }
    Answer.json(context, new Health("ready"));
  }

  private record Health(String status) {}
}
