package io.taskeri.application.memory;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.revision.Revision;
import java.util.Map;
import java.util.function.Function;

/** Optimistic locking: a state replaces only the one that it was made from. */
final class Versions {
  private Versions() {}

  static <K, V> void replace(Map<K, V> all, K id, V changed, Function<V, Revision> revision) {
    V present = all.get(id);
    if (present == null
        || revision.apply(present).version() != revision.apply(changed).version() - 1) {
      throw new Conflict(ErrorCode.CONFLICT, "This was changed meanwhile.");
    }
    all.put(id, changed);
  }
}
