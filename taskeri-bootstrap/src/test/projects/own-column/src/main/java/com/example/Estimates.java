package com.example;

import io.taskeri.application.Taskeri;
import io.taskeri.application.event.EventListener;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.PostgresStorage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** A column and a use case of one's own: how many days a task is thought to take. */
public final class Estimates {
  /** Asked for by who estimates. Administrators hold it; roles can be given it. */
  public static final Permission SET = new Permission("estimate:set", "Estimate tasks");

  private final Taskeri taskeri;

  public Estimates(Taskeri taskeri) {
    this.taskeri = taskeri;
  }

  /** Taskeri with the column in each organization's schema, and the permission. */
  public static Taskeri taskeri(DataSource dataSource, EventListener listener) {
    PostgresStorage storage =
        PostgresStorage.builder()
            .dataSource(dataSource)
            .tenantChangeLog("estimates/estimates.sql", Estimates.class.getClassLoader())
            .build();
    return Taskeri.builder().storage(storage).permission(SET).eventListener(listener).build();
  }

  /** Estimates a task; the column and the entry in the history are one transaction. */
  public Task estimate(TenantContext context, TaskRef ref, int days) {
    if (days < 1 || days > 100) {
      throw new InvalidInput("/days", "out-of-range", "must be 1 to 100");
    }
    return taskeri.change(
        context,
        change -> {
          change.access().require(SET);
          Task task = TaskAccess.lock(change.unit(), ref);
          String before = text(select(change.unit(), task));
          update(change.unit(), task, days);
          var estimated = new FieldChange("estimate", before, String.valueOf(days));
          change.changed(Subject.of(task), List.of(estimated));
          return task;
        });
  }

  /** What a task was estimated at, if it was. */
  public OptionalInt of(TenantContext context, TaskRef ref) {
    return taskeri.read(context, unit -> select(unit, TaskAccess.find(unit, ref)));
  }

  private static String text(OptionalInt days) {
    return days.isPresent() ? String.valueOf(days.getAsInt()) : null;
  }

  private static OptionalInt select(TenantUnit unit, Task task) {
    try (PreparedStatement select =
        PostgresStorage.connection(unit)
            .prepareStatement("SELECT estimates_days FROM tasks WHERE id = ?")) {
      select.setObject(1, task.id().value());
      ResultSet row = select.executeQuery();
      row.next();
      int days = row.getInt(1);
      return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static void update(TenantUnit unit, Task task, int days) {
    try (PreparedStatement update =
        PostgresStorage.connection(unit)
            .prepareStatement("UPDATE tasks SET estimates_days = ? WHERE id = ?")) {
      update.setInt(1, days);
      update.setObject(2, task.id().value());
      update.execute();
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
