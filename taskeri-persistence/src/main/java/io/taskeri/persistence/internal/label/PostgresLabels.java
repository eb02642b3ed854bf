package io.taskeri.persistence.internal.label;

import io.taskeri.application.label.LabelSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.LabelRepository;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.page.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The labels of the tenant to which the session was switched.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresLabels(StatelessSession session) implements LabelRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(LabelEntity.class);

  @Override
  public Optional<Label> find(LabelId id) {
    return Optional.ofNullable(session.get(LabelEntity.class, id.value()))
        .map(LabelEntity::toDomain);
  }

  @Override
  public Optional<Label> lock(LabelId id) {
    return Optional.ofNullable(
            session.get(LabelEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE))
        .map(LabelEntity::toDomain);
  }

  @Override
  public List<Label> named(Collection<String> names) {
    return session
        .createNativeQuery(
            "SELECT {l.*} FROM labels l WHERE l.name = ANY (:names)", LabelEntity.class)
        .addEntity("l", LabelEntity.class)
        .setParameter("names", names.toArray(String[]::new))
        .getResultList()
        .stream()
        .map(LabelEntity::toDomain)
        .toList();
  }

  @Override
  public Page<Label> list(SearchWords words, PageRequest<LabelSort> request) {
    Conditions conditions = new Conditions();
    Words.add(words, "l.search", conditions);
    Keyset keyset = new Keyset(request, column(request.sort()), "l.id");
    OptionalLong total = keyset.total(session, "labels l", conditions);
    keyset.restrict(conditions);
    NativeQuery<LabelEntity> query =
        session.createNativeQuery(keyset.page("{l.*}", "labels l", conditions), LabelEntity.class);
    query.addEntity("l", LabelEntity.class);
    List<Label> found =
        conditions.bind(query).getResultList().stream().map(LabelEntity::toDomain).toList();
    return Page.of(found, request, total);
  }

  private static SortColumn column(LabelSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("l.sort_name");
      case CREATED_AT -> SortColumn.instant("l.created_at");
    };
  }

  @Override
  public void add(Label label) {
    session.insert(LabelEntity.from(label));
  }

  @Override
  public void save(Label label) {
    LabelEntity entity = LabelEntity.from(label);
    entity.version--;
    session.update(entity);
  }

  @Override
  public void delete(Label label) {
    new LabelQueries_(session).delete(label.id().value());
  }
}
