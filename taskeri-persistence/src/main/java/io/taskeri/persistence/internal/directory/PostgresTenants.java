package io.taskeri.persistence.internal.directory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantRepository;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The tenants of the installation.
 *
 * @param session of any transaction, since each table is named with its schema
 */
public record PostgresTenants(StatelessSession session) implements TenantRepository {
  /** What the session factory must know of the directory. */
  public static final List<Class<?>> ENTITIES =
      List.of(TenantEntity.class, LoginEntity.class, SessionEntity.class);

  private static final String TABLE = "public.tenants t";

  @Override
  public Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(session.get(TenantEntity.class, id.value()))
        .map(TenantEntity::toDomain);
  }

  @Override
  public Optional<Tenant> find(Slug slug) {
    return new DirectoryQueries_(session).tenant(slug.value()).map(TenantEntity::toDomain);
  }

  @Override
  public Page<Tenant> list(Set<TenantStatus> statuses, PageRequest<TenantSort> request) {
    Conditions conditions = new Conditions();
    if (!statuses.isEmpty()) {
      String[] names = statuses.stream().map(Enum::name).toArray(String[]::new);
      conditions.and("t.status = ANY (:statuses)", "statuses", names);
    }
    Keyset keyset = new Keyset(request, column(request.sort()), "t.id");
    OptionalLong total = keyset.total(session, TABLE, conditions);
    keyset.restrict(conditions);
    NativeQuery<TenantEntity> query =
        session.createNativeQuery(keyset.page("{t.*}", TABLE, conditions), TenantEntity.class);
    query.addEntity("t", TenantEntity.class);
    List<Tenant> found =
        conditions.bind(query).getResultList().stream().map(TenantEntity::toDomain).toList();
    return Page.of(found, request, total);
  }

  private static SortColumn column(TenantSort sort) {
    return switch (sort) {
      case SLUG -> SortColumn.text("t.slug");
    };
  }

  @Override
  public Optional<String> schemaVersion(TenantId id) {
    return new DirectoryQueries_(session).schemaVersion(id.value());
  }

  @Override
  public Set<Slug> taken(Collection<Slug> slugs) {
    return new DirectoryQueries_(session)
        .taken(slugs.stream().map(Slug::value).toList()).stream()
            .map(Slug::new)
            .collect(Collectors.toSet());
  }

  @Override
  public Optional<Tenant> lock(TenantId id) {
    return Optional.ofNullable(
            session.get(TenantEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE))
        .map(TenantEntity::toDomain);
  }

  /** Keeps a new tenant whose schema has that version. */
  public void add(Tenant tenant, String schemaVersion) {
    TenantEntity entity = TenantEntity.from(tenant);
    entity.schemaVersion = schemaVersion;
    session.insert(entity);
  }

  @Override
  public void save(Tenant tenant) {
    TenantEntity entity = TenantEntity.from(tenant);
    entity.version--;
    session.update(entity);
  }
}
