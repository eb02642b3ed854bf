package io.taskeri.persistence;

import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page of a long list is found by an index: of 20,000 people and 20,000 entries of the history,
 * no table is read from end to end.
 */
class IndexUseTest {
  /** Everybody has one role, and each hundredth has been deactivated. */
  private static final String PEOPLE =
      """
      WITH made AS (
        INSERT INTO users (id, email, name, sort_name, avatar_color, status, created_at, updated_at,
          version)
        SELECT gen_random_uuid(), 'person' || i || '@acme.test', 'Person ' || i, 'person ' || i,
          '#000000', CASE WHEN i % 100 = 0 THEN 'DEACTIVATED' ELSE 'ACTIVE' END,
          now() - make_interval(mins => i), now(), 1
        FROM generate_series(1, 20000) i RETURNING id)
      INSERT INTO user_roles (user_id, role_id)
      SELECT m.id, r.id FROM made m JOIN roles r ON r.name = 'Employee'
      """;

  /** Each thousandth entry is about a role, and each tenth about what is in a project. */
  private static final String HISTORY =
      """
      INSERT INTO activities (id, occurred_at, actor_id, entity_type, entity_id, entity_name,
        project_id, action)
      SELECT gen_random_uuid(), now() - make_interval(mins => i), u.id,
        CASE WHEN i % 1000 = 0 THEN 'ROLE' WHEN i % 10 = 0 THEN 'TASK' ELSE 'USER' END, u.id, 'it',
        CASE WHEN i % 10 = 0 AND i % 1000 <> 0 THEN p.id END, 'CHANGED'
      FROM (SELECT id, cast(row_number() OVER (ORDER BY id) AS integer) AS i FROM users) u CROSS JOIN projects p
      """;

  private static PagePlans plans;
  private static Sample acme;
  private static User bob;
  private static Project web;

  @BeforeAll
  static void fill() throws SQLException {
    plans = new PagePlans("users", "activities");
    acme = plans.acme();
    bob = acme.employee("Bob");
    web = acme.project("WEB", Visibility.ORGANIZATION);
    plans.fill(PEOPLE, HISTORY);
  }

  @AfterAll
  static void close() throws SQLException {
    plans.close();
  }

  @Test
  void people_in_any_order() throws SQLException {
    for (UserSort sort : UserSort.values()) {
      String index =
          switch (sort) {
            case NAME -> "users_by_name";
            case EMAIL -> "users_by_email";
            case CREATED_AT -> "users_by_creation";
          };
      PageRequest<UserSort> first = PageRequest.by(sort);
      Cursor place = new Cursor(sort.key(bob), bob.id().value());
      for (var request : List.of(first, first.reversed(), first.after(place))) {
        plans.assertUsed(index, unit -> unit.users().list(UserFilter.all(), request));
      }
    }
  }

  @Test
  void people_who_were_deactivated() throws SQLException {
    PageRequest<UserSort> byName = PageRequest.by(UserSort.NAME);

    plans.assertUsed(
        "users_deactivated_by_name",
        unit -> unit.users().list(UserFilter.all().status(UserStatus.DEACTIVATED), byName));
  }

  @Test
  void the_history_the_latest_first() throws SQLException {
    PageRequest<ActivitySort> latest = PageRequest.by(ActivitySort.OCCURRED_AT).reversed();
    Cursor place = new Cursor(SortField.key(Sample.NOW), Sample.id());
    for (Viewer viewer : List.of(acme.viewer(), new Viewer(bob.id(), false))) {
      for (var request : List.of(latest, latest.after(place))) {
        plans.assertUsed(
            "activities_by_time",
            unit -> unit.activities().list(ActivityFilter.all(), request, viewer));
      }
    }
  }

  @Test
  void the_history_of_something() throws SQLException {
    ActivityFilter all = ActivityFilter.all();

    plans.assertUsed("activities_by_entity", history(all.entity(bob.id().value())));
    plans.assertUsed("activities_by_actor", history(all.by(bob.id())));
    plans.assertUsed("activities_by_entity_type", history(all.about(EntityType.ROLE)));
    ActivityFilter project =
        new ActivityFilter(
            all.entityTypes(),
            all.entities(),
            List.of(web.id()),
            all.actors(),
            all.actions(),
            null,
            null);
    plans.assertUsed("activities_by_project", history(project));
  }

  private static Work<TenantUnit, Object> history(ActivityFilter filter) {
    PageRequest<ActivitySort> latest = PageRequest.by(ActivitySort.OCCURRED_AT).reversed();
    return unit -> unit.activities().list(filter, latest, acme.viewer());
  }
}
