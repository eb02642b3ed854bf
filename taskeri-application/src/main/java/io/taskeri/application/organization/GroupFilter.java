package io.taskeri.application.organization;

import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.user.UserId;
import java.util.List;

/**
 * Which departments or teams are wanted: those that fit every part. An empty part fits all.
 *
 * @param members of which one must belong to it
 * @param departments to which a team must belong
 * @param words each must begin a word of the name
 */
public record GroupFilter(List<UserId> members, List<DepartmentId> departments, SearchWords words) {
  public GroupFilter {
    members = List.copyOf(members);
    departments = List.copyOf(departments);
  }

  /** All. */
  public static GroupFilter all() {
    return new GroupFilter(List.of(), List.of(), SearchWords.none());
  }

  /** The same with one of these members. */
  public GroupFilter member(UserId... wanted) {
    return new GroupFilter(List.of(wanted), departments, words);
  }

  /** The same in one of these departments. */
  public GroupFilter department(DepartmentId... wanted) {
    return new GroupFilter(members, List.of(wanted), words);
  }

  /** The same with these words. */
  public GroupFilter words(String text) {
    return new GroupFilter(members, departments, SearchWords.of(text));
  }
}
