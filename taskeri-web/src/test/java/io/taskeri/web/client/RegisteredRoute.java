package io.taskeri.web.client;

import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.taskeri.web.auth.Access;
import java.util.List;
import java.util.Set;

/**
 * A route that a server really serves.
 *
 * @param method in upper case
 * @param path with its parameters in braces
 * @param open whether it needs no token
 */
public record RegisteredRoute(String method, String path, boolean open) {
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

  /** All routes of the server, without the {@code HEAD} that goes with every {@code GET}. */
  public static List<RegisteredRoute> of(Javalin javalin) {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(it -> it.endpoint)
        .filter(it -> METHODS.contains(it.method.name()))
        .map(it -> new RegisteredRoute(it.method.name(), it.path, isOpen(it)))
        .toList();
  }

  private static boolean isOpen(Endpoint endpoint) {
    Roles roles = endpoint.metadata(Roles.class);
    return roles != null && roles.getRoles().contains(Access.PUBLIC);
  }

  /** As in {@code GET /me}. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
