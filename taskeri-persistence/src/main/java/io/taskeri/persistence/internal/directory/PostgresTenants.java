package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.TenantRepository;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * The tenants of the installation.
 *
 * @param session of any transaction, since each table is named with its schema
 */
public record PostgresTenants(StatelessSession session) implements TenantRepository {
  /** What the session factory must know of the directory. */
  public static final List<Class<?>> ENTITIES =
      List.of(TenantEntity.class, LoginEntity.class, SessionEntity.class);

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
