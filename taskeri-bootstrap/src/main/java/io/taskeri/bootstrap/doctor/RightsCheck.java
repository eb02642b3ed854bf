package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the login may do what the server does, and not much more. */
final class RightsCheck {
  private static final String RIGHTS =
      """
      SELECT current_user, current_database(),
        (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user),
        has_database_privilege(current_database(), 'CREATE'),
        has_schema_privilege(to_regnamespace('public')::oid, 'USAGE')
          AND has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'),
        to_regnamespace('public') IS NOT NULL
      """;

  private RightsCheck() {}

  static List<Finding> look(Connection connection, boolean embedded) throws SQLException {
    List<String> row = Answer.row(connection, RIGHTS);
    String user = row.get(0);
    String database = row.get(1);
    String owner = "Run ALTER DATABASE \"%s\" OWNER TO \"%s\";".formatted(database, user);
    List<Finding> found = new ArrayList<>();
    if (row.get(2).equals("t") && !embedded) {
      found.add(
          Finding.warning(
              "The login " + user + " is a superuser, who may do far more than it needs.",
              "Use another, made by createuser, that owns the database."));
    }
    if (!row.get(3).equals("t")) {
      found.add(
          Finding.problem(
              "The login " + user + " may not create schemas, so nobody can register.", owner));
    }
    if (row.get(5).equals("f")) {
      found.add(
          Finding.problem("There is no schema public for the directory.", "CREATE SCHEMA public;"));
    } else if (!row.get(4).equals("t")) {
      found.add(
          Finding.problem(
              "The login " + user + " may not create tables in the schema public.", owner));
    }
    return found.isEmpty()
        ? List.of(Finding.ok("The login " + user + " may do what the server does."))
        : found;
  }
}
