package io.taskeri.persistence.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * The two change logs that Taskeri brings, each recorded when it is first asked for, which takes
 * some tenths of a second in all.
 */
public final class ChangeLogs {
  private @Nullable ChangeLog directory;
  private @Nullable ChangeLog tenant;

  /** Nothing is recorded yet. */
  public ChangeLogs() {}

  /** What the directory, the schema {@code public}, is made of. */
  public synchronized ChangeLog directory() {
    ChangeLog known = directory;
    if (known == null) {
      known = record("directory.sql");
      directory = known;
    }
    return known;
  }

  /** What each tenant's schema is made of. */
  public synchronized ChangeLog tenant() {
    ChangeLog known = tenant;
    if (known == null) {
      known = record("tenant.sql");
      tenant = known;
    }
    return known;
  }

  private static ChangeLog record(String name) {
    String folder = ChangeLogs.class.getPackageName().replace('.', '/');
    return ChangeLogRecorder.record(folder + "/" + name, ChangeLogs.class.getClassLoader());
  }
}
