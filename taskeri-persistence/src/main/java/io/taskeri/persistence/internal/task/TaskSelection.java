package io.taskeri.persistence.internal.task;

import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.persistence.internal.page.Conditions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Reads whole tasks in one statement: with the project's key, the labels, the assignments and the
 * names of who is assigned. Native, because neither a page in a subquery nor a lock on one table of
 * a join can be said in HQL; the column lists are the entities'.
 */
record TaskSelection(StatelessSession session) {
  private static final String COLUMNS =
      "SELECT {t.*}, p.key AS project_key, {a.*}, u.name AS assignee_name,"
          + " ARRAY(SELECT l.id || ' ' || l.name FROM task_labels tl"
          + " JOIN labels l ON l.id = tl.label_id WHERE tl.task_id = t.id) AS labels,"
          + " (SELECT f.number FROM tasks f WHERE f.id = t.parent_id) AS parent_number,"
          + " p.archived_at IS NOT NULL AS read_only";
  private static final String JOINED =
      """
       JOIN projects p ON p.id = t.project_id
      LEFT JOIN task_assignments a ON a.task_id = t.id LEFT JOIN users u ON u.id = a.user_id
      """;
  private static final String ORDER = "t.id, a.assigned_at, a.position, a.user_id";
  private static final String IDS_OF_KEYS =
      """
      SELECT t.id FROM unnest(CAST(:keys AS text[]), CAST(:numbers AS int[])) n (key, number)
      JOIN projects p ON p.key = n.key JOIN tasks t ON t.project_id = p.id AND t.number = n.number
      """;

  /** Those that fit, each in as many rows as it has assignments. */
  List<TaskRow> find(Conditions conditions) {
    return rows(
        COLUMNS + (" FROM tasks t" + JOINED + "WHERE " + conditions.sql()) + (" ORDER BY " + ORDER),
        conditions);
  }

  /**
   * The same, holding each task's row, in the order of their ids, until the end of the transaction.
   *
   * <p>When another transaction holds it, PostgreSQL waits and then gives the task as that one left
   * it, but the labels and assignments as they were when the statement began. So what was locked is
   * read again, unless the version shows that nothing came in between.
   */
  List<TaskRow> lock(Conditions conditions) {
    return lock(conditions, "t");
  }

  /** The same, holding the row of its project first. */
  List<TaskRow> lockOnBoard(Conditions conditions) {
    return lock(conditions, "p, t");
  }

  private List<TaskRow> lock(Conditions conditions, String tables) {
    NativeQuery<Object[]> query =
        query(
            COLUMNS
                + ", (SELECT before.version FROM tasks before WHERE before.id = t.id) AS seen"
                + (" FROM tasks t" + JOINED + "WHERE " + conditions.sql())
                + (" ORDER BY " + ORDER)
                + (" FOR NO KEY UPDATE OF " + tables),
            conditions);
    query.addScalar("seen", Long.class);
    List<Object[]> locked = query.getResultList();
    boolean waited = locked.stream().anyMatch(it -> !it[7].equals(((TaskEntity) it[0]).version));
    return waited ? find(conditions) : locked.stream().map(TaskRow::of).toList();
  }

  /**
   * All tasks of a page.
   *
   * @param page a query for their ids
   */
  List<TaskRow> page(String page, String order, Conditions conditions) {
    return rows(
        COLUMNS
            + (" FROM (" + page + ") page JOIN tasks t ON t.id = page.id" + JOINED)
            + (" ORDER BY " + order + ", " + ORDER),
        conditions);
  }

  /** The condition that only the task of this name fits. */
  static Conditions named(TaskRef ref, Conditions conditions) {
    return ref instanceof TaskKey key
        ? conditions
            .and("t.number = :number", "number", key.number())
            .and("p.key = :key", "key", key.project().value())
        : conditions.and("t.id = :id", "id", ((TaskId) ref).value());
  }

  /**
   * The same for many tasks, whose ids are looked up first: a row that had to be waited for is
   * dropped when a locking statement finds it by a second look at the same table.
   */
  Conditions named(List<TaskRef> refs, Conditions conditions) {
    List<TaskKey> keys =
        refs.stream().filter(TaskKey.class::isInstance).map(TaskKey.class::cast).toList();
    Stream<UUID> ids =
        refs.stream().filter(TaskId.class::isInstance).map(it -> ((TaskId) it).value());
    return conditions.and(
        "t.id = ANY (:ids)", "ids", Stream.concat(ids, ids(keys).stream()).toArray(UUID[]::new));
  }

  private List<UUID> ids(List<TaskKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : session
            .createNativeQuery(IDS_OF_KEYS, UUID.class)
            .setParameter(
                "keys", keys.stream().map(it -> it.project().value()).toArray(String[]::new))
            .setParameter("numbers", keys.stream().map(TaskKey::number).toArray(Integer[]::new))
            .getResultList();
  }

  private List<TaskRow> rows(String sql, Conditions conditions) {
    return query(sql, conditions).getResultList().stream().map(TaskRow::of).toList();
  }

  private NativeQuery<Object[]> query(String sql, Conditions conditions) {
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addEntity("t", TaskEntity.class);
    query.addScalar("project_key", String.class);
    query.addEntity("a", AssignmentEntity.class);
    query.addScalar("assignee_name", String.class);
    query.addScalar("labels", String[].class);
    query.addScalar("parent_number", Integer.class);
    query.addScalar("read_only", Boolean.class);
    return conditions.bind(query);
  }
}
