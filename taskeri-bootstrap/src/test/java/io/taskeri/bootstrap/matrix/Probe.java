package io.taskeri.bootstrap.matrix;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One way to refer to something in a request of a route.
 *
 * @param reaches whether the thing belongs to a project, and so is hidden with a private one
 * @param call the request, from what is the caller's own and what the probe refers to
 */
record Probe(String name, Reaches reaches, BiFunction<Target, Target, Call> call) {
  /** How far what is referred to is hidden. */
  enum Reaches {
    /** From other tenants. */
    TENANT,
    /** From who is no member of a private project too. */
    PROJECT
  }

  /**
   * A request.
   *
   * @param body null for none
   */
  record Call(String path, @Nullable String body, String type) {
    Call(String path, @Nullable String body) {
      this(path, body, "application/json");
    }
  }
}
