package io.taskeri.application.migration;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.port.Archives;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Migrations;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;

/** A storage in memory with other migrations. */
record Scripted(Storage storage, Migrations migrations) implements Storage {
  Scripted(Migrations migrations) {
    this(InMemoryStorage.create(), migrations);
  }

  /** The use cases over it; there is a tenant {@code two}. */
  MigrationService service() {
    Taskeri taskeri = Taskeri.builder().storage(this).passwordHasher(new QuickHasher()).build();
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD);
    new Company(taskeri, taskeri.tenants().register(new RegisterTenant("Two", "two", admin)));
    return taskeri.migrations();
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
