package io.taskeri.persistence.internal.user;

import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.User;
import io.taskeri.persistence.internal.page.Conditions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Reads whole people in one statement, with their roles. Native, because neither a page in a
 * subquery nor a lock on one table of a join can be said in HQL; the column lists are the
 * entities'.
 */
public record UserSelection(StatelessSession session) {
  private static final String COLUMNS = "SELECT {u.*}, r.id AS role_id, r.name AS role_name";
  private static final String JOINED =
      " LEFT JOIN user_roles a ON a.user_id = u.id LEFT JOIN roles r ON r.id = a.role_id";

  /** The one who fits, if there is one. */
  Optional<User> find(Conditions conditions) {
    String sql =
        COLUMNS + (" FROM users u" + JOINED) + (" WHERE " + conditions.sql()) + " ORDER BY r.name";
    return users(query(sql, conditions).getResultList()).stream().findFirst();
  }

  /**
   * The same, holding the user's row until the end of the transaction.
   *
   * <p>When another transaction holds it, PostgreSQL waits and then gives the user as that one left
   * them, but the roles as they were when the statement began. So who was locked is read again,
   * unless the version shows that nothing came in between.
   */
  Optional<User> lock(Conditions conditions) {
    String sql =
        COLUMNS
            + ", (SELECT before.version FROM users before WHERE before.id = u.id) AS seen"
            + (" FROM users u" + JOINED)
            + (" WHERE " + conditions.sql())
            + " ORDER BY r.name FOR NO KEY UPDATE OF u";
    NativeQuery<Object[]> query = query(sql, conditions);
    query.addScalar("seen", Long.class);
    List<Object[]> locked = query.getResultList();
    boolean waited = locked.stream().anyMatch(it -> !it[3].equals(((UserEntity) it[0]).version));
    return waited ? find(conditions) : users(locked).stream().findFirst();
  }

  /**
   * All people of a page.
   *
   * @param page a query for their ids
   */
  List<User> page(String page, String order, Conditions conditions) {
    String sql = COLUMNS + paged(page, order);
    return users(query(sql, conditions).getResultList());
  }

  /**
   * All people of a page of members.
   *
   * @param page a query for their ids and {@code added_at}
   */
  public List<Member> members(String page, String order, Conditions conditions) {
    String sql = COLUMNS + ", page.added_at AS added_at" + paged(page, order);
    NativeQuery<Object[]> query = query(sql, conditions);
    query.addScalar("added_at", Instant.class);
    List<Object[]> rows = query.getResultList();
    Map<UUID, Instant> added = new HashMap<>();
    rows.forEach(it -> added.put(((UserEntity) it[0]).id, (Instant) it[3]));
    return users(rows).stream()
        .map(it -> new Member(it, Objects.requireNonNull(added.get(it.id().value()))))
        .toList();
  }

  private static String paged(String page, String order) {
    return " FROM ("
        + page
        + (") page JOIN users u ON u.id = page.id" + JOINED)
        + (" ORDER BY " + order + ", r.name");
  }

  private static List<User> users(List<Object[]> rows) {
    return UserRow.users(rows.stream().map(UserRow::of).toList());
  }

  private NativeQuery<Object[]> query(String sql, Conditions conditions) {
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addEntity("u", UserEntity.class);
    query.addScalar("role_id", UUID.class);
    query.addScalar("role_name", String.class);
    return conditions.bind(query);
  }
}
