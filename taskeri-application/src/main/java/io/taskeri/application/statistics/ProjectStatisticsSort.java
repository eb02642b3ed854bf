package io.taskeri.application.statistics;

import io.taskeri.application.page.SortField;
import java.util.Locale;
import java.util.UUID;

/** The fields by which statistics of projects can be sorted. */
public enum ProjectStatisticsSort implements SortField<ProjectStatistics> {
  KEY,
  /** The name, without regard to case. */
  NAME;

  @Override
  public String key(ProjectStatistics item) {
    return switch (this) {
      case KEY -> item.key().value();
      case NAME -> item.name().toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public UUID id(ProjectStatistics item) {
    return item.project().value();
  }
}
