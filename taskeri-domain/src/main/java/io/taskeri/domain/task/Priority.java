package io.taskeri.domain.task;

/** How much a task matters. */
public enum Priority {
  LOW(1),
  MEDIUM(2),
  HIGH(3),
  URGENT(4);

  private final int level;

  Priority(int level) {
    this.level = level;
  }

  /** From 1, the least, to 4: what lists sort by and storages keep. */
  public int level() {
    return level;
  }

  /**
   * The priority of a level.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Priority of(int level) {
    for (Priority priority : values()) {
      if (priority.level == level) {
        return priority;
      }
    }
    throw new IllegalArgumentException("there is no priority of level " + level);
  }
}
