package io.taskeri.bootstrap.doctor;

import io.taskeri.persistence.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the directory and the organizations' schemas are what this version works with. */
final class DirectoryCheck {
  private DirectoryCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    return judge(SchemaState.read(connection));
  }

  static List<Finding> judge(SchemaState state) {
    List<Finding> found = new ArrayList<>();
    found.add(directory(state));
    if (state.behind() > 0) {
      found.add(
          Finding.problem(
              "%d of %d organizations are behind, and may be out of service."
                  .formatted(state.behind(), state.tenants()),
              "Run taskeri tenants migrate, which also says why one cannot be migrated."));
    }
    if (state.foreign() > 0) {
      found.add(
          Finding.problem(
              "%d of %d organizations were migrated by another version, and may be out of service."
                  .formatted(state.foreign(), state.tenants()),
              "Run the version that migrated them; this one is older."));
    }
    if (state.tenants() > 0 && found.size() == 1) {
      found.add(Finding.ok("All of the " + state.tenants() + " organizations are up to date."));
    }
    return found;
  }

  private static Finding directory(SchemaState state) {
    if (!state.made()) {
      return Finding.ok("There is none yet; the server makes it when it starts.");
    }
    if (!state.altered().isEmpty()) {
      return Finding.problem(
          "The directory was made by other change sets: " + Answer.some(state.altered()) + ".",
          "Run the version that made it: an applied change set never changes.");
    }
    if (!state.unknown().isEmpty()) {
      return Finding.warning(
          "A newer version has been here; the directory is ahead by %d change sets."
              .formatted(state.unknown().size()),
          "Run the newer version, unless a rolling upgrade is going on.");
    }
    return state.missing() == 0
        ? Finding.ok("The directory is up to date.")
        : Finding.warning(
            "The directory is behind by " + state.missing() + " change sets.",
            "Start a server of this version, which brings it up to date.");
  }
}
