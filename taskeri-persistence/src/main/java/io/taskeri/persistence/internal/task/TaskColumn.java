package io.taskeri.persistence.internal.task;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.persistence.internal.page.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** A column of a project's board, read by the index on it; its order is that of the index. */
record TaskColumn(StatelessSession session, ProjectId project, TaskStatus status) {
  private static final String PLACES =
      "SELECT t.rank AS rank, t.id AS id FROM tasks t WHERE %s ORDER BY t.rank, t.id";
  private static final String RANK =
      """
      UPDATE tasks t SET rank = given.rank FROM unnest(:ids, :ranks) AS given (id, rank)
      WHERE t.id = given.id
      """;

  /** All places, from the top. */
  List<Place> places() {
    return places(conditions(), "");
  }

  /** The first place below another, or the first of all, without that of one task. */
  Optional<Place> below(@Nullable Place above, TaskId without) {
    Conditions conditions = conditions().and("t.id <> :without", "without", without.value());
    if (above != null) {
      conditions
          .and("(t.rank, t.id) > (:rank, :id)")
          .with("rank", above.rank().value())
          .with("id", above.id().value());
    }
    return places(conditions, " LIMIT 1").stream().findFirst();
  }

  private Conditions conditions() {
    return new Conditions()
        .and("t.project_id = :project", "project", project.value())
        .and("t.status = :status", "status", status.name());
  }

  private List<Place> places(Conditions conditions, String limit) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(PLACES.formatted(conditions.sql()) + limit, Object[].class);
    query.addScalar("rank", String.class).addScalar("id", UUID.class);
    return conditions.bind(query).getResultList().stream()
        .map(it -> new Place(new Rank((String) it[0]), new TaskId((UUID) it[1])))
        .toList();
  }

  /** Gives tasks these ranks. */
  static void rank(StatelessSession session, List<Place> places) {
    session
        .createNativeMutationQuery(RANK)
        .setParameter("ids", places.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .setParameter("ranks", places.stream().map(it -> it.rank().value()).toArray(String[]::new))
        .executeUpdate();
  }
}
