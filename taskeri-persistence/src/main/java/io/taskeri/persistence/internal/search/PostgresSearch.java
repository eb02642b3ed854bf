package io.taskeri.persistence.internal.search;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.SearchIndex;
import io.taskeri.application.search.Found;
import io.taskeri.application.search.FoundType;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Words;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Finds by the generated columns of words. A title weighs more than a description, and that more
 * than a comment; the names of projects and people weigh as much as titles.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresSearch(StatelessSession session) implements SearchIndex {
  private static final String FOUND =
      """
      SELECT best.type AS type, best.id AS id, best.key AS key, best.number AS number,
        best.name AS name, best.project_id AS project_id, coalesce(c.body, t.description) AS text
      FROM (SELECT * FROM (%s) found ORDER BY score DESC, type, id LIMIT :most) best
      LEFT JOIN comments c ON c.id = best.comment_id LEFT JOIN tasks t ON t.id = best.id
      ORDER BY best.score DESC, best.type, best.id
      """;
  private static final String TASKS =
      """
      SELECT 'TASK' AS type, t.id, p.key, t.number, t.title AS name, p.id AS project_id,
        hit.comment_id, hit.score
      FROM (
        SELECT DISTINCT ON (id) id, comment_id, score FROM (
          SELECT id, cast(NULL AS uuid) AS comment_id, ts_rank(search, QUERY) AS score
          FROM tasks WHERE search @@ QUERY
          UNION ALL
          SELECT task_id, id, ts_rank(search, QUERY) FROM comments WHERE search @@ QUERY
          UNION ALL
          SELECT k.id, NULL, 10 FROM tasks k JOIN projects o ON o.id = k.project_id
          WHERE o.key = :keyProject AND k.number = :keyNumber
        ) every ORDER BY id, score DESC, comment_id
      ) hit JOIN tasks t ON t.id = hit.id JOIN projects p ON p.id = t.project_id WHERE VISIBLE
      """;
  private static final String PROJECTS =
      """
      SELECT 'PROJECT' AS type, p.id, p.key, 0 AS number, p.name, cast(NULL AS uuid) AS project_id,
        cast(NULL AS uuid) AS comment_id, ts_rank(cast(ARRAY[1, 1, 1, 1] AS real[]), p.search, QUERY) AS score
      FROM projects p WHERE p.search @@ QUERY AND VISIBLE
      """;
  private static final String USERS =
      """
      SELECT 'USER' AS type, u.id, NULL AS key, 0 AS number, u.name,
        cast(NULL AS uuid) AS project_id, cast(NULL AS uuid) AS comment_id,
        ts_rank(cast(ARRAY[1, 1, 1, 1] AS real[]), u.search, QUERY) AS score
      FROM users u WHERE u.search @@ QUERY AND u.erased_at IS NULL
      """;

  @Override
  public List<Found> find(SearchWords words, Set<FoundType> types, int limit, Viewer viewer) {
    Conditions visible = ProjectVisibility.to(viewer);
    String every =
        types.stream()
            .map(PostgresSearch::select)
            .sorted()
            .collect(Collectors.joining("UNION ALL "));
    String sql =
        FOUND.formatted(every).replace("QUERY", Words.QUERY).replace("VISIBLE", visible.sql());
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addScalar("type", String.class).addScalar("id", UUID.class);
    query.addScalar("key", String.class).addScalar("number", Integer.class);
    query.addScalar("name", String.class).addScalar("project_id", UUID.class);
    query.addScalar("text", String.class);
    query.setParameter("words", Words.inAnyCase(words)).setParameter("most", limit);
    if (types.contains(FoundType.TASK)) {
      query.setParameter("keyProject", words.taskKey().map(it -> it.project().value()).orElse(""));
      query.setParameter("keyNumber", words.taskKey().map(TaskKey::number).orElse(0));
    }
    if (types.contains(FoundType.TASK) || types.contains(FoundType.PROJECT)) {
      query = visible.bind(query);
    }
    return query.getResultList().stream().map(it -> found(it, words)).toList();
  }

  private static String select(FoundType type) {
    return switch (type) {
      case TASK -> TASKS;
      case PROJECT -> PROJECTS;
      case USER -> USERS;
    };
  }

  private static Found found(Object[] row, SearchWords words) {
    UUID id = (UUID) row[1];
    String key = (String) row[2];
    String name = (String) row[4];
    return switch (FoundType.valueOf((String) row[0])) {
      case TASK ->
          Found.task(
              new TaskId(id),
              new TaskKey(new ProjectKey(key), (int) row[3]),
              name,
              new ProjectId((UUID) row[5]),
              Objects.requireNonNull((String) row[6]),
              words);
      case PROJECT -> Found.project(new ProjectId(id), key, name);
      case USER -> Found.user(new UserId(id), name);
    };
  }
}
