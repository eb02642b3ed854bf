package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The history is in the tenant's own table, a row for each field. */
class ActivityTableTest {
  @Test
  void each_changed_field_is_a_row() throws SQLException {
    try (TestDatabase database = TestDatabase.create();
        Taskeri taskeri =
            Taskeri.builder()
                .storage(database.storage())
                .passwordHasher(new QuickHasher())
                .build();
        Connection connection = database.connect()) {
      Company acme = Company.in(taskeri);
      Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "Before");
      taskeri
          .tasks()
          .change(acme.ada(), task.id(), ChangeTask.nothing().title("After"), OptionalLong.empty());
      String who = acme.registered().admin().id().toString();
      assertThat(rows(connection, acme.registered().tenant().schema().value()))
          .containsExactly(
              who + " TENANT CREATED null null null",
              who + " USER CREATED null null null",
              who + " PROJECT CREATED null null null",
              who + " TASK CREATED null null null",
              who + " TASK CHANGED title Before After");
    }
  }

  private static List<String> rows(Connection connection, String schema) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT actor_id, entity_type, action, field, old_value, new_value FROM "
                    + schema
                    + ".activities ORDER BY id")) {
      while (row.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
          columns.add(row.getString(i));
        }
        rows.add(String.join(" ", columns.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }
}
