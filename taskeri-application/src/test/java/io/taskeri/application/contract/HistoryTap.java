package io.taskeri.application.contract;

import io.taskeri.application.port.ActivityLog;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.tenant.TenantContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** A storage that tells of each entry of a history on its way. */
record HistoryTap(Storage storage, List<Activity> seen) implements Storage {
  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    return storage.inTenant(context, unit -> work.in(tapped(unit)));
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
  public void provision(NewTenant tenant) {
    storage.provision(tenant);
    seen.addAll(tenant.activities());
  }

  @Override
  public void close() {
    storage.close();
  }

  private TenantUnit tapped(TenantUnit unit) {
    ActivityLog log =
        activities -> {
          unit.activities().append(activities);
          seen.addAll(activities);
        };
    return (TenantUnit)
        Proxy.newProxyInstance(
            TenantUnit.class.getClassLoader(),
            new Class<?>[] {TenantUnit.class},
            (proxy, method, arguments) -> {
              try {
                return method.getName().equals("activities") ? log : method.invoke(unit, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
