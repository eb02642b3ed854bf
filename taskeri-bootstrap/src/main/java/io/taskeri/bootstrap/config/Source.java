package io.taskeri.bootstrap.config;

import java.util.Locale;

/** Where a setting's value comes from; the earlier goes first. */
public enum Source {
  FLAG,
  ENVIRONMENT,
  FILE,
  DEFAULT;

  /** The source as people and scripts read it, for example {@code environment}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
