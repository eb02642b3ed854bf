package io.taskeri.persistence.internal.activity;

import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectConditions;
import java.util.Collection;
import java.util.UUID;

/** What a filter and an order of the history are in SQL, in the form that the indexes have. */
final class ActivityConditions {
  private ActivityConditions() {}

  /** The column of a sort field. */
  static SortColumn column(ActivitySort sort) {
    return switch (sort) {
      case OCCURRED_AT -> SortColumn.instant("a.occurred_at");
    };
  }

  /** Adds the parts of a filter. */
  static void add(ActivityFilter filter, Conditions conditions) {
    addNames("entity_type", filter.entityTypes(), conditions);
    addNames("action", filter.actions(), conditions);
    addIds("entity_id", filter.entities(), conditions);
    ProjectConditions.add("a.project_id", filter.projects(), conditions);
    addIds("actor_id", filter.actors().stream().map(UserId::value).toList(), conditions);
    if (filter.from() != null) {
      conditions.and("a.occurred_at >= :from", "from", filter.from());
    }
    if (filter.before() != null) {
      conditions.and("a.occurred_at < :before", "before", filter.before());
    }
  }

  private static void addNames(
      String column, Collection<? extends Enum<?>> wanted, Conditions conditions) {
    if (!wanted.isEmpty()) {
      add(column, wanted.stream().map(Enum::name).sorted().toArray(String[]::new), conditions);
    }
  }

  private static void addIds(String column, Collection<UUID> wanted, Conditions conditions) {
    if (!wanted.isEmpty()) {
      add(column, wanted.toArray(UUID[]::new), conditions);
    }
  }

  /** One value is no set, so that an index on the column gives the order as well. */
  private static void add(String column, Object[] values, Conditions conditions) {
    if (values.length == 1) {
      conditions.and("a." + column + " = :" + column, column, values[0]);
    } else {
      conditions.and("a." + column + " = ANY (:" + column + ")", column, values);
    }
  }
}
