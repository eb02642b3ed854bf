package io.taskeri.application.user;

import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.user.UserStatus;
import java.util.List;
import java.util.Set;

/**
 * Which people are wanted: those that fit every part. An empty part fits all; within one part it is
 * enough that one value fits, but every word must be found.
 *
 * @param roles names or ids of roles
 * @param words each must begin a word of the name or e-mail
 */
public record UserFilter(
    Set<UserStatus> statuses,
    List<String> roles,
    List<DepartmentId> departments,
    List<TeamId> teams,
    SearchWords words) {
  public UserFilter {
    statuses = Set.copyOf(statuses);
    roles = List.copyOf(roles);
    departments = List.copyOf(departments);
    teams = List.copyOf(teams);
  }

  /** Everybody. */
  public static UserFilter all() {
    return new UserFilter(Set.of(), List.of(), List.of(), List.of(), SearchWords.none());
  }

  /** The same with one of these statuses. */
  public UserFilter status(UserStatus... wanted) {
    return new UserFilter(Set.of(wanted), roles, departments, teams, words);
  }

  /** The same with one of these roles. */
  public UserFilter role(String... wanted) {
    return new UserFilter(statuses, List.of(wanted), departments, teams, words);
  }

  /** The same in one of these departments. */
  public UserFilter department(DepartmentId... wanted) {
    return new UserFilter(statuses, roles, List.of(wanted), teams, words);
  }

  /** The same in one of these teams. */
  public UserFilter team(TeamId... wanted) {
    return new UserFilter(statuses, roles, departments, List.of(wanted), words);
  }

  /** The same with these words. */
  public UserFilter words(String text) {
    return new UserFilter(statuses, roles, departments, teams, SearchWords.of(text));
  }
}
