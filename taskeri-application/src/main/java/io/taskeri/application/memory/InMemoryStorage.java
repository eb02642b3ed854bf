package io.taskeri.application.memory;

import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Archives;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Migrations;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.retry.Retries;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A storage for tests, as strict as PostgreSQL's and held by the same contract: transactions one
 * after another, each on a copy that replaces the state only when the work returns. Everything is
 * gone when the storage is.
 */
public final class InMemoryStorage implements Storage {
  private final ReentrantLock transaction = new ReentrantLock();
  private Directory directory = new Directory();
  private final Map<TenantId, TenantData> tenants = new HashMap<>();

  private InMemoryStorage() {}

  /** An empty storage. */
  public static InMemoryStorage create() {
    return new InMemoryStorage();
  }

  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    begin();
    try {
      return change(tenant(context), context, work);
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public <R> R asOperator(TenantId id, Work<TenantUnit, R> work) {
    begin();
    try {
      Tenant tenant =
          Optional.ofNullable(directory.tenants().get(id))
              .orElseThrow(() -> new NotFound("tenant"));
      return change(tenant, TenantContext.of(id, UserId.OPERATOR), work);
    } finally {
      transaction.unlock();
    }
  }

  private <R> R change(Tenant tenant, TenantContext context, Work<TenantUnit, R> work) {
    Directory global = directory.copy();
    TenantData data = open(tenant).copy();
    R result = work.in(new InMemoryTenantUnit(context, tenant, global, data));
    directory = global;
    tenants.put(tenant.id(), data);
    return result;
  }

  @Override
  public <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work) {
    begin();
    try {
      Tenant tenant = tenant(context);
      TenantData present = open(tenant);
      Directory global = directory.copy();
      TenantData data = present.copy();
      R result = work.in(new InMemoryTenantUnit(context, tenant, global, data));
      if (!data.equals(present) || !global.equals(directory)) {
        throw new IllegalStateException("a read-only unit of work has written");
      }
      return result;
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public <R> R inDirectory(Work<DirectoryUnit, R> work) {
    begin();
    try {
      Directory global = directory.copy();
      R result = work.in(new InMemoryDirectoryUnit(global));
      directory = global;
      return result;
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public void provision(NewTenant tenant) {
    begin();
    try {
      Directory global = directory.copy();
      tenant
          .retryKey()
          .ifPresent(
              it ->
                  Retries.claimFor(
                      tenant.tenant().id().value(),
                      it,
                      new InMemoryRetryLog(global.registrations()),
                      tenant.session().createdAt()));
      if (global.tenants().values().stream()
          .anyMatch(it -> it.slug().equals(tenant.tenant().slug()))) {
        throw new Conflict(ErrorCode.SLUG_TAKEN, "This slug is taken.");
      }
      global.tenants().put(tenant.tenant().id(), tenant.tenant());
      TenantData data = new TenantData();
      tenant.roles().forEach(it -> data.roles().put(it.id(), it));
      data.users().put(tenant.admin().id(), tenant.admin());
      data.activities().addAll(tenant.activities());
      new InMemoryLogins(global, tenant.tenant().id()).add(tenant.admin(), tenant.passwordHash());
      global.begin(tenant.session());
      directory = global;
      tenants.put(tenant.tenant().id(), data);
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public void delete(TenantId id, Patience patience, Instant now) {
    begin();
    try {
      Tenant tenant =
          Optional.ofNullable(directory.tenants().get(id))
              .orElseThrow(() -> new NotFound("tenant"));
      tenant.requireDeleting();
      directory = directory.without(id);
      tenants.remove(id);
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public Migrations migrations() {
    return new NothingToMigrate();
  }

  @Override
  public Archives archives() {
    throw new UnsupportedOperationException("what is in memory has no archives");
  }

  @Override
  public void close() {
    // there is nothing to close
  }

  private void begin() {
    if (transaction.isHeldByCurrentThread()) {
      throw new IllegalStateException("a unit of work cannot be begun inside another");
    }
    transaction.lock();
  }

  private Tenant tenant(TenantContext context) {
    Tenant tenant = directory.tenants().get(context.tenant());
    boolean running =
        context.session().map(it -> isRunning(directory.sessions().get(it), context)).orElse(true);
    if (tenant == null || !running) {
      throw ended();
    }
    tenant.requireActive();
    return tenant;
  }

  private static boolean isRunning(
      Directory.@Nullable StoredSession session, TenantContext context) {
    return session != null
        && !session.ended()
        && session.tenant().equals(context.tenant())
        && session.user().equals(context.user());
  }

  private TenantData open(Tenant tenant) {
    TenantData data = tenants.get(tenant.id());
    if (data == null) {
      throw ended();
    }
    return data;
  }

  private static Unauthenticated ended() {
    return new Unauthenticated(ErrorCode.SESSION_ENDED, "This session has ended.");
  }
}
