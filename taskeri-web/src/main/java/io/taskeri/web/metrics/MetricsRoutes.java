package io.taskeri.web.metrics;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.web.http.Routes;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers what Prometheus asks, to everyone and without any tenant's data. */
public final class MetricsRoutes {
  /** The text format of Prometheus. */
  private static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

  private final Optional<Supplier<String>> figures;

  /**
   * Serves the figures.
   *
   * @param figures in the text format of Prometheus; when empty, the route answers 404
   */
  public MetricsRoutes(Optional<Supplier<String>> figures) {
    this.figures = figures;
  }

  /** Registers the route. */
  public void register(Routes routes) {
    routes.addPublic(HandlerType.GET, "/metrics", this::answer);
  }

  private void answer(Context context) {
    Supplier<String> present =
        figures.orElseThrow(
            () ->
                new RequestProblem(RequestError.NO_SUCH_ROUTE, "Nothing is served at this path."));
    context.contentType(TYPE).result(present.get());
  }
}
