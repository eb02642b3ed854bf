package io.taskeri.domain.project;

import java.util.Locale;

/** Who may see a project. */
public enum Visibility {
  /** Everyone in the tenant whose role lets them see projects. */
  ORGANIZATION,
  /** Its members and administrators. */
  PRIVATE;

  /** The word for it in the API and in the history. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
