package io.taskeri.bootstrap.doctor;

import java.util.Locale;

/** How bad something is, from good to bad. */
public enum Verdict {
  OK,
  /** It works, but not as well as it should. */
  WARNING,
  /** It does not work, or somebody will be harmed by it. */
  PROBLEM;

  /** The verdict as people and scripts read it, for example {@code warning}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
