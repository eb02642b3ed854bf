package io.taskeri.persistence.internal.user;

import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.user.UserStatus;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.page.Words;
import java.util.UUID;

/** What a filter and an order of people are in SQL, in the form that the indexes have. */
final class UserConditions {
  private UserConditions() {}

  /** The column of a sort field. */
  static SortColumn column(UserSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("u.sort_name");
      case EMAIL -> SortColumn.text("u.email");
      case CREATED_AT -> SortColumn.instant("u.created_at");
    };
  }

  /** The conditions that only who fits the filter fits. */
  static Conditions of(UserFilter filter) {
    Conditions conditions = new Conditions();
    if (filter.statuses().size() == 1) {
      conditions.and(status(filter.statuses().iterator().next()));
    }
    if (!filter.roles().isEmpty()) {
      conditions.and(
          "u.id IN (SELECT f.user_id FROM user_roles f JOIN roles g ON g.id = f.role_id"
              + " WHERE g.name = ANY (:roles) OR cast(g.id AS text) = ANY (:roles))",
          "roles",
          filter.roles().toArray(String[]::new));
    }
    if (!filter.departments().isEmpty()) {
      conditions.and(
          "u.id IN (SELECT f.user_id FROM department_members f"
              + " WHERE f.department_id = ANY (:departments))",
          "departments",
          filter.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
    }
    if (!filter.teams().isEmpty()) {
      conditions.and(
          "u.id IN (SELECT f.user_id FROM team_members f WHERE f.team_id = ANY (:teams))",
          "teams",
          filter.teams().stream().map(TeamId::value).toArray(UUID[]::new));
    }
    Words.add(filter.words(), "u.search", conditions);
    return conditions;
  }

  /** As text, for the partial indexes; every status together is no condition. */
  private static String status(UserStatus status) {
    return switch (status) {
      case ACTIVE -> "u.status = 'ACTIVE'";
      case DEACTIVATED -> "u.status = 'DEACTIVATED'";
    };
  }
}
