package io.taskeri.application.tenant;

import io.taskeri.application.Surroundings;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.TenantRepository;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.util.concurrent.TimeUnit;

/**
 * Deletes a tenant in two transactions: the first refuses whoever comes, the second takes all away
 * once those who were there have left. Killed between them it is run again.
 */
record Deletion(Surroundings surroundings, Patience patience) {
  void run(TenantId id) {
    surroundings.storage().inDirectory(unit -> close(id, unit.tenants()));
    for (int attempt = 1; !isDone(id, attempt); attempt++) {
      pause(attempt);
    }
  }

  private Tenant close(TenantId id, TenantRepository tenants) {
    Tenant tenant = tenants.lock(id).orElseThrow(() -> new NotFound("tenant"));
    Tenant closed = tenant.delete(surroundings.now());
    if (!closed.equals(tenant)) {
      tenants.save(closed);
    }
    return closed;
  }

  private boolean isDone(TenantId id, int attempt) {
    try {
      surroundings.storage().delete(id, patience, surroundings.now());
      return true;
    } catch (Unavailable busy) {
      if (busy.code() != ErrorCode.OVERLOADED || attempt >= patience.attempts()) {
        throw busy;
      }
      return false;
    }
  }

  private void pause(int attempt) {
    try {
      TimeUnit.MILLISECONDS.sleep(patience.after(attempt).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Unavailable(
          ErrorCode.OVERLOADED, "The deletion was interrupted. Run it again.", interrupted);
    }
  }
}
