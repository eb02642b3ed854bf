package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.GroupFilter;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Words;
import java.util.UUID;

/** Where it is kept who belongs to what: the tables for that are alike. */
public enum MemberTable {
  /** Who belongs to which department. */
  DEPARTMENT(
      "department_members",
      "department_id",
      "departments",
      "head_id",
      "name",
      EntityType.DEPARTMENT),
  /** Who belongs to which team. */
  TEAM("team_members", "team_id", "teams", "lead_id", "name", EntityType.TEAM),
  /** Who belongs to which project. */
  PROJECT("project_members", "project_id", "projects", "lead_id", "key", EntityType.PROJECT);

  private final String members;
  private final String group;
  private final String groups;
  private final String leader;
  private final String name;
  private final EntityType type;

  MemberTable(
      String members, String group, String groups, String leader, String name, EntityType type) {
    this.members = members;
    this.group = group;
    this.groups = groups;
    this.leader = leader;
    this.name = name;
    this.type = type;
  }

  /** The text with the names of the tables and columns that stand in braces. */
  String in(String sql) {
    return sql.replace("{members}", members)
        .replace("{group}", group)
        .replace("{groups}", groups)
        .replace("{leader}", leader)
        .replace("{name}", name);
  }

  /** A group as the history names it. */
  Subject subject(UUID id, String called) {
    return new Subject(type, id, this == PROJECT ? new ProjectId(id) : null, called);
  }

  /** The conditions that only a group {@code g} with such members and words fits. */
  Conditions conditions(GroupFilter filter) {
    Conditions conditions = new Conditions();
    if (!filter.members().isEmpty()) {
      conditions.and(
          in("g.id IN (SELECT f.{group} FROM {members} f WHERE f.user_id = ANY (:members))"),
          "members",
          filter.members().stream().map(UserId::value).toArray(UUID[]::new));
    }
    Words.add(filter.words(), "g.search", conditions);
    return conditions;
  }
}
