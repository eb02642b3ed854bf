package io.taskeri.persistence;

import io.taskeri.application.Change;
import io.taskeri.application.Taskeri;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** An embedder's own use cases, over a table of theirs in each tenant's schema. */
final class Invoices {
  static final String CHANGE_LOG = "invoices/invoices.sql";

  private final Taskeri taskeri;

  Invoices(Taskeri taskeri) {
    this.taskeri = taskeri;
  }

  /** Bills a task, which is found by our rules and noted in our history. */
  void bill(TenantContext context, TaskKey key, long amount) {
    Task billed =
        taskeri.change(
            context,
            change -> {
              change.access().require(Permission.STATISTICS_READ);
              Task task = task(change.unit(), key);
              insert(change, task, amount);
              var billing = new FieldChange("invoice", null, Long.toString(amount));
              change.changed(Subject.of(task), List.of(billing));
              return task;
            });
    if (!billed.key().equals(key)) {
      throw new IllegalStateException("billed " + billed.key());
    }
  }

  private static void insert(Change change, Task task, long amount) {
    try (PreparedStatement insert =
        PostgresStorage.connection(change.unit())
            .prepareStatement("INSERT INTO invoices (task_id, amount) VALUES (?, ?)")) {
      insert.setObject(1, task.id().value());
      insert.setLong(2, amount);
      insert.execute();
    } catch (SQLException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  /** What a task is billed with, or 0. */
  long amount(TenantContext context, TaskKey key) {
    return taskeri.read(context, unit -> select(unit, task(unit, key).id().value()));
  }

  private static long select(TenantUnit unit, UUID task) {
    try (PreparedStatement select =
        PostgresStorage.connection(unit)
            .prepareStatement("SELECT coalesce(sum(amount), 0) FROM invoices WHERE task_id = ?")) {
      select.setObject(1, task);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  private static Task task(TenantUnit unit, TaskKey key) {
    return unit.tasks().find(key, unit.access().viewer()).orElseThrow(() -> new NotFound("task"));
  }
}
