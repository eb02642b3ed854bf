package io.taskeri.web.user;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.user.UserFilter;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The filters of the list of people, and people as other filters name them. */
public final class UserQuery {
  private static final TextKind<UserStatus> STATUS = TextKind.oneOf(UserStatus.class);

  private UserQuery() {}

  /** Reads them. */
  static UserFilter filter(Query query) {
    Set<UserStatus> statuses = Set.copyOf(query.list("status", STATUS));
    List<String> roles = query.list("role", TextKind.TEXT);
    List<DepartmentId> departments = query.list("departmentId", TextKind.id(DepartmentId::new));
    List<TeamId> teams = query.list("teamId", TextKind.id(TeamId::new));
    SearchWords words = query.optional("q", Words.KIND).orElse(SearchWords.none());
    return new UserFilter(statuses, roles, departments, teams, words);
  }

  /** A user's id; {@code me} is the caller. */
  public static TextKind<UserId> person(UserId caller) {
    return new TextKind<>(
        "invalid-id",
        "a user's id, or me",
        text ->
            text.equals("me")
                ? Optional.of(caller)
                : TextKind.ID.parse().apply(text).map(UserId::new));
  }
}
