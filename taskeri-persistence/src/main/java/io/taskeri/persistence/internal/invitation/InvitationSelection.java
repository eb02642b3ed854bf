package io.taskeri.persistence.internal.invitation;

import io.taskeri.domain.user.Invitation;
import io.taskeri.persistence.internal.page.Conditions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Reads whole invitations in one statement: with their roles and the name of who sent them. Native,
 * because neither a page in a subquery nor a lock on one table of a join can be said in HQL; the
 * column lists are the entities'.
 */
record InvitationSelection(StatelessSession session) {
  private static final String COLUMNS =
      "SELECT {i.*}, u.name AS inviter, r.id AS role_id, r.name AS role_name";
  private static final String JOINED =
      """
       JOIN users u ON u.id = i.invited_by
      LEFT JOIN invitation_roles a ON a.invitation_id = i.id LEFT JOIN roles r ON r.id = a.role_id
      """;

  /** The one that fits, if there is one. */
  Optional<Invitation> find(Conditions conditions) {
    String sql =
        COLUMNS
            + (" FROM invitations i" + JOINED)
            + ("WHERE " + conditions.sql())
            + " ORDER BY r.name";
    return invitations(query(sql, conditions).getResultList()).stream().findFirst();
  }

  /**
   * The same, holding the invitation's row until the end of the transaction.
   *
   * <p>When another transaction holds it, PostgreSQL waits and then gives the invitation as that
   * one left it, but its roles as they were when the statement began. So what was locked is read
   * again, unless the version shows that nothing came in between.
   */
  Optional<Invitation> lock(Conditions conditions) {
    String sql =
        COLUMNS
            + ", (SELECT before.version FROM invitations before WHERE before.id = i.id) AS seen"
            + (" FROM invitations i" + JOINED)
            + ("WHERE " + conditions.sql())
            + " ORDER BY r.name FOR NO KEY UPDATE OF i";
    NativeQuery<Object[]> query = query(sql, conditions);
    query.addScalar("seen", Long.class);
    List<Object[]> locked = query.getResultList();
    boolean waited =
        locked.stream().anyMatch(it -> !it[4].equals(((InvitationEntity) it[0]).version));
    return waited ? find(conditions) : invitations(locked).stream().findFirst();
  }

  /**
   * All invitations of a page.
   *
   * @param page a query for their ids
   */
  List<Invitation> page(String page, String order, Conditions conditions) {
    String sql =
        COLUMNS
            + (" FROM (" + page + ") page JOIN invitations i ON i.id = page.id" + JOINED)
            + ("ORDER BY " + order + ", r.name");
    return invitations(query(sql, conditions).getResultList());
  }

  private static List<Invitation> invitations(List<Object[]> rows) {
    return InvitationRow.invitations(rows.stream().map(InvitationRow::of).toList());
  }

  private NativeQuery<Object[]> query(String sql, Conditions conditions) {
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addEntity("i", InvitationEntity.class);
    query.addScalar("inviter", String.class);
    query.addScalar("role_id", UUID.class);
    query.addScalar("role_name", String.class);
    return conditions.bind(query);
  }
}
