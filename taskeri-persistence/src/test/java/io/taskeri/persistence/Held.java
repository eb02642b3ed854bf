package io.taskeri.persistence;

import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.tenant.TenantContext;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A unit of work on a thread of its own that is in the middle of its transaction meanwhile. */
final class Held {
  private final CompletableFuture<Void> begun = new CompletableFuture<>();
  private final CompletableFuture<Void> released = new CompletableFuture<>();
  private final CompletableFuture<Void> over;

  private Held(Storage storage, TenantContext context, Consumer<TenantUnit> work) {
    over =
        CompletableFuture.runAsync(
                () ->
                    storage.inTenant(
                        context,
                        unit -> {
                          work.accept(unit);
                          begun.complete(null);
                          released.join();
                          return unit;
                        }),
                task -> new Thread(task, "held").start())
            .whenComplete((done, failure) -> tell(failure));
  }

  private void tell(@Nullable Throwable failure) {
    if (failure != null) {
      begun.completeExceptionally(failure);
    }
  }

  /** While a unit has a connection and has done nothing yet. */
  static void idle(Storage storage, TenantContext context, Meanwhile meanwhile)
      throws SQLException {
    after(storage, context, unit -> {}, meanwhile);
  }

  /** While a unit has done some work; fails if it cannot commit afterwards. */
  static void after(
      Storage storage, TenantContext context, Consumer<TenantUnit> work, Meanwhile meanwhile)
      throws SQLException {
    Held held = new Held(storage, context, work);
    try {
      held.begun.join();
      meanwhile.run();
    } finally {
      held.released.complete(null);
      held.over.join();
    }
  }

  /** What a test does meanwhile. */
  @FunctionalInterface
  interface Meanwhile {
    /** Does it. */
    void run() throws SQLException;
  }
}
