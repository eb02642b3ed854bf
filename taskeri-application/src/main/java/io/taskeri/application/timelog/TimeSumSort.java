package io.taskeri.application.timelog;

import io.taskeri.application.page.SortField;
import java.util.UUID;

/** The order of sums. */
public enum TimeSumSort implements SortField<TimeSum> {
  GROUP;

  /** There are no ties: no group has two sums. */
  private static final UUID NIL = new UUID(0, 0);

  @Override
  public String key(TimeSum sum) {
    return sum.group();
  }

  @Override
  public UUID id(TimeSum sum) {
    return NIL;
  }
}
