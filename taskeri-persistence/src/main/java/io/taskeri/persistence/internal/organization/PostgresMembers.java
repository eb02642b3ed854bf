package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.Departure;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.user.UserSelection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Who belongs to which department, team or project. Native, because the table is chosen.
 *
 * @param id the value of a group's id
 */
public record PostgresMembers<I>(StatelessSession session, MemberTable table, Function<I, UUID> id)
    implements MemberRepository<I> {
  private static final String TABLES = "{members} m JOIN users u ON u.id = m.user_id";
  private static final String ADD =
      """
      INSERT INTO {members} ({group}, user_id, added_at) VALUES (:group, :user, :now)
      ON CONFLICT DO NOTHING
      """;
  private static final String REMOVE =
      "DELETE FROM {members} WHERE {group} = :group AND user_id = :user";
  private static final String REMOVE_EVERYWHERE =
      """
      WITH left_behind AS (DELETE FROM {members} WHERE user_id = :user RETURNING {group} AS id),
      beheaded AS (
        UPDATE {groups} SET {leader} = NULL, version = version + 1, updated_at = :now
        WHERE {leader} = :user RETURNING id)
      SELECT g.id AS id, g.{name} AS name, l.id IS NOT NULL AS belonged, b.id IS NOT NULL AS led
      FROM {groups} g LEFT JOIN left_behind l ON l.id = g.id LEFT JOIN beheaded b ON b.id = g.id
      WHERE l.id IS NOT NULL OR b.id IS NOT NULL ORDER BY g.id
      """;

  @Override
  public Optional<Member> find(I group, UserId user) {
    Conditions conditions = of(group).and("m.user_id = :user", "user", user.value());
    String one = "SELECT u.id, m.added_at FROM " + table.in(TABLES) + " WHERE " + conditions.sql();
    return new UserSelection(session).members(one, "u.id", conditions).stream().findFirst();
  }

  @Override
  public Page<Member> list(I group, PageRequest<MemberSort> request) {
    Conditions conditions = of(group);
    Keyset keyset = new Keyset(request, column(request.sort()), "u.id");
    OptionalLong total = keyset.total(session, table.in(TABLES), conditions);
    keyset.restrict(conditions);
    String page = keyset.page("u.id, m.added_at", table.in(TABLES), conditions);
    return Page.of(
        new UserSelection(session).members(page, keyset.order(), conditions), request, total);
  }

  private Conditions of(I group) {
    return new Conditions().and(table.in("m.{group} = :group"), "group", id.apply(group));
  }

  private static SortColumn column(MemberSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("u.sort_name");
    };
  }

  @Override
  public boolean add(I group, UserId user, Instant now) {
    return session
            .createNativeMutationQuery(table.in(ADD))
            .setParameter("group", id.apply(group))
            .setParameter("user", user.value())
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }

  @Override
  public boolean remove(I group, UserId user) {
    return session
            .createNativeMutationQuery(table.in(REMOVE))
            .setParameter("group", id.apply(group))
            .setParameter("user", user.value())
            .executeUpdate()
        > 0;
  }

  @Override
  public List<Departure> removeEverywhere(UserId user, Instant now) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(table.in(REMOVE_EVERYWHERE), Object[].class);
    query.addScalar("id", UUID.class).addScalar("name", String.class);
    query.addScalar("belonged", Boolean.class).addScalar("led", Boolean.class);
    query.setParameter("user", user.value()).setParameter("now", now);
    return query.getResultList().stream()
        .map(
            it ->
                new Departure(
                    table.subject((UUID) it[0], (String) it[1]), (boolean) it[2], (boolean) it[3]))
        .toList();
  }
}
