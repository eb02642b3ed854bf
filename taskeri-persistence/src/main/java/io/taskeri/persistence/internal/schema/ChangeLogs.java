package io.taskeri.persistence.internal.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two change logs that Taskeri brings, each recorded when it is first asked for, which takes
 * some tenths of a second in all; and those with which others extend what a tenant has.
 */
public final class ChangeLogs {
  private final List<ChangeLog> extensions;
  private @Nullable ChangeLog directory;
  private @Nullable ChangeLog tenant;

  /** Taskeri's alone; nothing is recorded yet. */
  public ChangeLogs() {
    this(List.of());
  }

  private ChangeLogs(List<ChangeLog> extensions) {
    this.extensions = List.copyOf(extensions);
  }

  /**
   * With what others add to each tenant, in that order. It is recorded at once, so that who brings
   * something broken is told so before anything depends on it.
   *
   * @throws IllegalStateException when a change log cannot be read, or breaks {@link
   *     ExtensionRules}
   */
  public static ChangeLogs with(List<Extension> extensions) {
    List<ChangeLog> recorded =
        extensions.stream()
            .map(it -> ChangeLogRecorder.record(it.resource(), it.loader()))
            .toList();
    ExtensionRules.check(recorded);
    return new ChangeLogs(recorded);
  }

  /**
   * A change log of somebody else's.
   *
   * @param resource its place on the class path
   * @param loader the class path
   */
  public record Extension(String resource, ClassLoader loader) {}

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
      for (ChangeLog extension : extensions) {
        known = known.and(extension);
      }
      tenant = known;
    }
    return known;
  }

  private static ChangeLog record(String name) {
    String folder = ChangeLogs.class.getPackageName().replace('.', '/');
    return ChangeLogRecorder.record(folder + "/" + name, ChangeLogs.class.getClassLoader());
  }
}
