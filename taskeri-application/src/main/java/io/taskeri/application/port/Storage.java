package io.taskeri.application.port;

import io.taskeri.application.migration.Patience;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;

/**
 * Where everything is kept. Each call is one transaction: it commits when the work returns and is
 * rolled back on any throwable. Repositories exist only inside: without a tenant there is none.
 *
 * <p>Implementations are safe for use by several threads. They refuse to be called from inside a
 * unit of work of their own with {@link IllegalStateException}, and throw {@link
 * io.taskeri.domain.error.Unavailable} when what they need is away.
 */
public interface Storage extends AutoCloseable {
  /**
   * One transaction in that tenant's schema.
   *
   * @throws io.taskeri.domain.error.Unauthenticated when there is no such tenant, or the context's
   *     session does not exist or has ended
   * @throws io.taskeri.domain.error.Forbidden when the tenant is not active
   */
  <R> R inTenant(TenantContext context, Work<TenantUnit, R> work);

  /** The same for work that only reads; what it tries to write is refused. */
  <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work);

  /**
   * One transaction in that tenant's schema for whoever runs the installation, who is none of its
   * users: whatever the tenant's status is.
   *
   * @throws io.taskeri.domain.error.NotFound when there is no such tenant
   */
  <R> R asOperator(TenantId tenant, Work<TenantUnit, R> work);

  /** One transaction in the directory, for work that has no tenant yet. */
  <R> R inDirectory(Work<DirectoryUnit, R> work);

  /**
   * One transaction that makes the whole tenant: schema, tables, roles, directory rows,
   * administrator and first session. Whatever goes wrong, nothing of it is left.
   *
   * @throws io.taskeri.domain.error.Conflict when the slug is taken, or the retry key in use
   */
  void provision(NewTenant tenant);

  /**
   * One transaction that takes a tenant away that is {@linkplain
   * io.taskeri.domain.tenant.TenantStatus#DELETING being deleted}: its schema, its rows of the
   * directory and its people's sessions. No more is left than that there was one, and when it was
   * deleted. What others are at work on is waited for, but not for long.
   *
   * @throws io.taskeri.domain.error.NotFound when there is no such tenant
   * @throws io.taskeri.domain.error.Conflict when it is not being deleted
   * @throws io.taskeri.domain.error.Unavailable with {@code OVERLOADED} when others are at work on
   *     it: nothing was changed, and it can be called again
   */
  void delete(TenantId tenant, Patience patience, Instant now);

  /** What tenants consist of, and how it changes; in transactions of their own in any case. */
  Migrations migrations();

  /**
   * Tenants as archives; in transactions of their own in any case.
   *
   * @throws UnsupportedOperationException when this storage keeps nothing that could be moved
   */
  Archives archives();

  /** Closes what it has made itself, and nothing that it was handed. */
  @Override
  void close();
}
