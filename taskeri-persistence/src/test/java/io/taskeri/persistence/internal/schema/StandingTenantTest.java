package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What later change sets do to a tenant that was there before them. */
class StandingTenantTest {
  private static final List<String> FIRST_MANAGER =
      List.of(
          "user:read",
          "project:read",
          "project:create",
          "project:update",
          "project:update:any",
          "task:create",
          "task:update",
          "task:update:any",
          "task:delete:any");
  private static final List<String> FIRST_EMPLOYEE =
      List.of("user:read", "project:read", "task:create", "task:update");

  @Test
  void the_first_roles_may_do_what_those_of_a_new_tenant_may() throws SQLException {
    ChangeLog log = new ChangeLogs().tenant();
    SchemaName schema = SchemaName.of(new TenantId(UUID.randomUUID()));
    List<Role> initial = Role.initial(UUID::randomUUID, Instant.EPOCH);
    try (TestDatabase database = TestDatabase.create();
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      new TenantSchema(log).create(connection, schema);
      addRole(Role.ADMIN, true, List.of(), statement);
      addRole(Role.MANAGER, false, FIRST_MANAGER, statement);
      addRole(Role.EMPLOYEE, false, FIRST_EMPLOYEE, statement);
      addRole("Own", false, List.of("user:read"), statement);

      for (ChangeSet changeSet : log.changeSets()) {
        if (changeSet.id().id().endsWith("-permissions")
            && !changeSet.id().id().equals("role-permissions")) {
          statement.execute(changeSet.statements().get(0));
        }
      }

      assertThat(permissions(Role.ADMIN, statement)).isEmpty();
      assertThat(permissions(Role.MANAGER, statement)).isEqualTo(initial.get(1).permissions());
      assertThat(permissions(Role.EMPLOYEE, statement)).isEqualTo(initial.get(2).permissions());
      assertThat(permissions("Own", statement)).containsExactly("user:read");
    }
  }

  private static void addRole(
      String name, boolean system, List<String> permissions, Statement statement)
      throws SQLException {
    UUID id = UUID.randomUUID();
    statement.execute(
        "INSERT INTO roles (id, name, description, system, created_at, updated_at, version)"
            + " VALUES ('%s', '%s', '', %s, now(), now(), 1)".formatted(id, name, system));
    for (String permission : permissions) {
      statement.execute(
          "INSERT INTO role_permissions (role_id, permission) VALUES ('%s', '%s')"
              .formatted(id, permission));
    }
  }

  private static Set<String> permissions(String role, Statement statement) throws SQLException {
    Set<String> permissions = new TreeSet<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT p.permission FROM roles r JOIN role_permissions p ON p.role_id = r.id"
                + (" WHERE r.name = '" + role + "'"))) {
      while (row.next()) {
        permissions.add(row.getString(1));
      }
    }
    return permissions;
  }
}
