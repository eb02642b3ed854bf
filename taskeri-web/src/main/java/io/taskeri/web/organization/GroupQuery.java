package io.taskeri.web.organization;

import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Words;
import io.taskeri.web.user.UserQuery;
import java.util.List;

/** The filters of the lists of departments and teams. */
final class GroupQuery {
  private GroupQuery() {}

  static GroupFilter departments(Query query, UserId caller) {
    return filter(query, caller, List.of());
  }

  static GroupFilter teams(Query query, UserId caller) {
    return filter(query, caller, query.list("departmentId", TextKind.id(DepartmentId::new)));
  }

  private static GroupFilter filter(Query query, UserId caller, List<DepartmentId> departments) {
    List<UserId> members = query.list("member", UserQuery.person(caller));
    SearchWords words = query.optional("q", Words.KIND).orElse(SearchWords.none());
    return new GroupFilter(members, departments, words);
  }
}
