package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The tenants of the installation. */
public interface TenantRepository {
  Optional<Tenant> find(TenantId id);

  Optional<Tenant> find(Slug slug);

  /**
   * The tenants with one of these statuses.
   *
   * @param statuses none for all
   */
  Page<Tenant> list(Set<TenantStatus> statuses, PageRequest<TenantSort> request);

  /** Of which version the tenant's schema is; empty when there is no such tenant. */
  Optional<String> schemaVersion(TenantId id);

  /** Those of the slugs that some tenant has. */
  Set<Slug> taken(Collection<Slug> slugs);

  /** Finds the tenant and holds it until the end of the transaction. */
  Optional<Tenant> lock(TenantId id);

  /**
   * Keeps a changed tenant.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the slug is taken
   */
  void save(Tenant tenant);
}
