package io.taskeri.application.port;

import java.util.UUID;

/** Makes the ids of everything. Safe for use by several threads. */
@FunctionalInterface
public interface IdGenerator {
  /** An id that nothing has had before. */
  UUID next();
}
