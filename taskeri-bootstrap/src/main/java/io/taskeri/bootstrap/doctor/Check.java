package io.taskeri.bootstrap.doctor;

import java.util.List;

/**
 * Looks at one thing, without changing it. Whatever it throws is told as a problem of that thing.
 *
 * @param name what it is about, in a word or two
 */
record Check(String name, Look look) {
  /** How it is looked at. */
  @FunctionalInterface
  interface Look {
    /** What was found; nothing where there is nothing of that kind. */
    List<Finding> at() throws Exception;
  }
}
