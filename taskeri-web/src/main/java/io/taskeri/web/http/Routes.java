package io.taskeri.web.http;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.auth.Access;
import io.taskeri.web.auth.Caller;

/**
 * Registers routes, each with who may call it. What answers {@code GET} answers {@code HEAD} too,
 * by the same code: left to itself, Javalin says 200 to any {@code HEAD} and asks for no token.
 */
public final class Routes {
  /** Answers a request of someone who is known. */
  @FunctionalInterface
  public interface CallerHandler {
    /** Answers the request, or throws what becomes a problem. */
    void handle(Context context, TenantContext caller) throws Exception;
  }

  private final RoutesConfig routes;

  private Routes(RoutesConfig routes) {
    this.routes = routes;
  }

  /** Registers with the configuration, which from then on refuses any route without an access. */
  public static Routes of(JavalinConfig config) {
    config.events.handlerAdded(
        added -> {
          if (added.getHttpMethod().isHttpMethod()
              && added.getRoles().stream().noneMatch(Access.class::isInstance)) {
            throw new IllegalStateException(
                added.getHttpMethod() + " " + added.getPath() + " does not say who may call it");
          }
        });
    return new Routes(config.routes);
  }

  /** A route that needs an access token and takes no query parameters. */
  public void add(HandlerType method, String path, CallerHandler handler) {
    Handler known = context -> handler.handle(context, Caller.of(context));
    register(method, path, withoutQuery(known), Access.AUTHENTICATED);
  }

  /** A {@code GET} that needs an access token and reads its own query parameters. */
  public void addList(String path, CallerHandler handler) {
    addQuery(HandlerType.GET, path, handler);
  }

  /** A route that needs an access token and reads its own query parameters. */
  public void addQuery(HandlerType method, String path, CallerHandler handler) {
    register(
        method, path, context -> handler.handle(context, Caller.of(context)), Access.AUTHENTICATED);
  }

  /** A route for everyone, without query parameters. */
  public void addPublic(HandlerType method, String path, Handler handler) {
    register(method, path, withoutQuery(handler), Access.PUBLIC);
  }

  /** A {@code GET} for everyone that reads its own query parameters. */
  public void addPublicQuery(String path, Handler handler) {
    register(HandlerType.GET, path, handler, Access.PUBLIC);
  }

  /** A route that needs the operator's token and takes no query parameters. */
  public void addOperator(HandlerType method, String path, Handler handler) {
    register(method, path, withoutQuery(handler), Access.OPERATOR);
  }

  /** A route that needs the operator's token and reads its own query parameters. */
  public void addOperatorQuery(HandlerType method, String path, Handler handler) {
    register(method, path, handler, Access.OPERATOR);
  }

  private static Handler withoutQuery(Handler handler) {
    return context -> {
      Query.of(context).done();
      handler.handle(context);
    };
  }

  private void register(HandlerType method, String path, Handler handler, Access access) {
    routes.addHttpHandler(method, path, handler, access);
    if (method.equals(HandlerType.GET)) {
      routes.addHttpHandler(HandlerType.HEAD, path, handler, access);
    }
  }
}
