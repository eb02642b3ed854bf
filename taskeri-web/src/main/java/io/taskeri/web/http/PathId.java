package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.text.Ids;
import java.util.UUID;
import java.util.function.Function;

/** Ids in paths. */
public final class PathId {
  private PathId() {}

  /**
   * The id that a part of the path names.
   *
   * @param what the kind of thing, in the words of the glossary
   * @throws NotFound when it is no id at all, as when there is no such thing
   */
  public static <T> T of(Context context, String part, String what, Function<UUID, T> type) {
    return Ids.parse(context.pathParam(part)).map(type).orElseThrow(() -> new NotFound(what));
  }

  /** The project that the path names, by id or key. */
  public static ProjectRef project(Context context) {
    return ProjectRef.parse(context.pathParam("id")).orElseThrow(() -> new NotFound("project"));
  }

  /** The task that the path names, by id or key. */
  public static TaskRef task(Context context) {
    return TaskRef.parse(context.pathParam("id")).orElseThrow(() -> new NotFound("task"));
  }
}
