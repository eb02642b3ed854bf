package io.taskeri.domain.task;

import io.taskeri.domain.text.Ids;
import java.util.Optional;

/** How people and programs name a task: by its id or by its key. */
public sealed interface TaskRef permits TaskId, TaskKey {
  /** Reads either form; empty when the text is neither. */
  static Optional<TaskRef> parse(String text) {
    Optional<TaskRef> id = Ids.parse(text).map(TaskId::new);
    return id.isPresent() ? id : TaskKey.parse(text).map(it -> it);
  }
}
