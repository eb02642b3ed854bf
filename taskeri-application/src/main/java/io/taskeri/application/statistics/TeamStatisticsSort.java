package io.taskeri.application.statistics;

import io.taskeri.application.page.SortField;
import java.util.Locale;
import java.util.UUID;

/** The fields by which statistics of teams can be sorted. */
public enum TeamStatisticsSort implements SortField<TeamStatistics> {
  /** The name, without regard to case. */
  NAME;

  @Override
  public String key(TeamStatistics item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public UUID id(TeamStatistics item) {
    return item.team().value();
  }
}
