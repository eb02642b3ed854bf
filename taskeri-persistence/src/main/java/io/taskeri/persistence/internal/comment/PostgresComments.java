package io.taskeri.persistence.internal.comment;

import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.CommentRepository;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.task.TaskId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The comments of the tenant to which the session was switched, with the names that their authors
 * have at present. Native, because a page in a subquery cannot be said in HQL.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresComments(StatelessSession session) implements CommentRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(CommentEntity.class);

  private static final String TABLES =
      "comments c JOIN tasks t ON t.id = c.task_id JOIN projects p ON p.id = t.project_id";
  private static final String COMMENTS =
      """
      SELECT {c.*}, u.name AS author_name FROM (%s) page
      JOIN comments c ON c.id = page.id JOIN users u ON u.id = c.author_id ORDER BY %s
      """;

  @Override
  public Optional<Comment> find(CommentId id, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer).and("c.id = :id", "id", id.value());
    String one = "SELECT c.id FROM " + TABLES + " WHERE " + conditions.sql();
    return comments(one, "c.id", conditions).stream().findFirst();
  }

  @Override
  public Page<Comment> list(TaskId task, PageRequest<CommentSort> request, Viewer viewer) {
    Conditions conditions =
        ProjectVisibility.to(viewer).and("c.task_id = :task", "task", task.value());
    Keyset keyset = new Keyset(request, column(request.sort()), "c.id");
    OptionalLong total = keyset.total(session, TABLES, conditions);
    keyset.restrict(conditions);
    String page = keyset.page("c.id", TABLES, conditions);
    return Page.of(comments(page, keyset.order(), conditions), request, total);
  }

  private static SortColumn column(CommentSort sort) {
    return switch (sort) {
      case CREATED_AT -> SortColumn.instant("c.created_at");
    };
  }

  private List<Comment> comments(String ids, String order, Conditions conditions) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(COMMENTS.formatted(ids, order), Object[].class);
    query.addEntity("c", CommentEntity.class);
    query.addScalar("author_name", String.class);
    return conditions.bind(query).getResultList().stream()
        .map(it -> ((CommentEntity) it[0]).toDomain((String) it[1]))
        .toList();
  }

  @Override
  public void add(Comment comment) {
    session.insert(CommentEntity.from(comment));
  }

  @Override
  public void save(Comment comment) {
    CommentEntity entity = CommentEntity.from(comment);
    entity.version--;
    session.update(entity);
  }

  @Override
  public void delete(Comment comment) {
    new CommentQueries_(session).delete(comment.id().value());
  }
}
