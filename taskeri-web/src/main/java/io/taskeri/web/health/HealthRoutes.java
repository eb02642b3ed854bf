package io.taskeri.web.health;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Routes;
import io.taskeri.web.problem.RequestProblem;
import java.util.List;
import java.util.function.Supplier;

/** Answers what a load balancer asks, to everyone and without any tenant's data. */
public final class HealthRoutes {
  private final Supplier<List<HealthCheck>> checks;

  /**
   * Reports a condition.
   *
   * @param checks looks whether requests can be served at this moment
   */
  public HealthRoutes(Supplier<List<HealthCheck>> checks) {
    this.checks = checks;
  }

  /** Registers the routes. Only {@code /health/ready} looks at anything. */
  public void register(Routes routes) {
    routes.addPublic(
        HandlerType.GET, "/health/live", context -> Answer.json(context, new Health("live")));
    routes.addPublic(HandlerType.GET, "/health/ready", this::ready);
  }

  private void ready(Context context) {
    List<HealthCheck> outcome = checks.get();
    if (!outcome.stream().allMatch(HealthCheck::passed)) {
      throw RequestProblem.notReady(outcome);
    }
    Answer.json(context, new Health("ready"));
  }

  private record Health(String status) {}
}
