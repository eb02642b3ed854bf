package io.taskeri.web.page;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.web.json.TextKind;

/** What has a name beside its id, in the parameters of lists and in bodies. */
public final class References {
  /** A project. */
  public static final TextKind<ProjectRef> PROJECT =
      new TextKind<>("invalid-id", "a project's id or key", ProjectRef::parse);

  /** A task. */
  public static final TextKind<TaskRef> TASK =
      new TextKind<>("invalid-id", "a task's id or key", TaskRef::parse);

  private References() {}
}
