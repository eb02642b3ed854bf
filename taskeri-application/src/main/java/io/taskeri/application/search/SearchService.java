package io.taskeri.application.search;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.TenantContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds tasks, projects and people. Safe for use by several threads. */
public final class SearchService {
  private final Surroundings surroundings;

  public SearchService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What the user may see that has all of the words, or of which they are the key; the best first.
   * People are found by name and e-mail, projects by key and name, tasks by their title and
   * description or by one comment.
   *
   * @param types what is wanted, everything when empty; what the user may not see is left out
   * @param limit how much at the most, 1 to {@value PageRequest#MOST}
   */
  public List<Found> find(
      TenantContext context, SearchWords words, Set<FoundType> types, int limit) {
    if (limit < 1 || limit > PageRequest.MOST) {
      throw new InvalidInput("/limit", "out-of-range", "must be 1 to " + PageRequest.MOST);
    }
    if (words.words().isEmpty()) {
      throw new InvalidInput("/q", "required", "must have a letter or digit");
    }
    return surroundings.read(
        context,
        unit -> {
          Set<FoundType> seen = seen(types, unit.access());
          return seen.isEmpty()
              ? List.of()
              : unit.search().find(words, seen, limit, unit.access().viewer());
        });
  }

  private static Set<FoundType> seen(Set<FoundType> wanted, Access access) {
    Set<FoundType> seen = EnumSet.allOf(FoundType.class);
    if (!wanted.isEmpty()) {
      seen.retainAll(wanted);
    }
    if (!access.may(Permission.PROJECT_READ)) {
      seen.removeAll(Set.of(FoundType.TASK, FoundType.PROJECT));
    }
    if (!access.may(Permission.USER_READ)) {
      seen.remove(FoundType.USER);
    }
    return seen;
  }
}
