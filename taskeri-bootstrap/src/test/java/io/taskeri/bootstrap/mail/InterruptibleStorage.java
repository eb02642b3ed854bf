package io.taskeri.bootstrap.mail;

import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Archives;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Migrations;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A storage whose directory can be away for a while. */
final class InterruptibleStorage implements Storage {
  private final Storage storage;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean away;

  InterruptibleStorage(Storage storage) {
    this.storage = storage;
  }

  void away(boolean isAway) {
    away = isAway;
  }

  /** How often somebody came while it was away. */
  int refused() {
    return refused.get();
  }

  @Override
  public <R> R inDirectory(Work<DirectoryUnit, R> work) {
    if (away) {
      refused.incrementAndGet();
      throw new Unavailable(ErrorCode.DATABASE_UNAVAILABLE, "The database is away.", null);
    }
    return storage.inDirectory(work);
  }

  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    return storage.inTenant(context, work);
  }

  @Override
  public <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work) {
    return storage.readInTenant(context, work);
  }

  @Override
  public <R> R asOperator(TenantId tenant, Work<TenantUnit, R> work) {
    return storage.asOperator(tenant, work);
  }

  @Override
  public void provision(NewTenant tenant) {
    storage.provision(tenant);
  }

  @Override
  public Migrations migrations() {
    return storage.migrations();
  }

  @Override
  public void delete(TenantId tenant, Patience patience, Instant now) {
    storage.delete(tenant, patience, now);
  }

  @Override
  public Archives archives() {
    return storage.archives();
  }

  @Override
  public void close() {
    storage.close();
  }
}
