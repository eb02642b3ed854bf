package io.taskeri.application;

import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Archives;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Migrations;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;

/** Rolls each change back once, as a database does that has met a deadlock, and tries it again. */
final class SecondTryStorage implements Storage {
  private final Storage storage;
  private int closed;

  SecondTryStorage(Storage storage) {
    this.storage = storage;
  }

  int closed() {
    return closed;
  }

  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    try {
      return storage.inTenant(
          context,
          unit -> {
            work.in(unit);
            throw new Deadlock();
          });
    } catch (Deadlock met) {
      return storage.inTenant(context, work);
    }
  }

  @Override
  public <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work) {
    return storage.readInTenant(context, work);
  }

  @Override
  public <R> R inDirectory(Work<DirectoryUnit, R> work) {
    return storage.inDirectory(work);
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
    closed++;
    storage.close();
  }

  private static final class Deadlock extends RuntimeException {
    Deadlock() {
      super("planted");
    }
  }
}
