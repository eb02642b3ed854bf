package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.domain.error.Stale;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The versions of a resource that the caller of a change knows (RFC 9110, section 13.1.1). They
 * alone are compared, so that a change elsewhere, such as an assignee's new name, makes nobody's
 * edit stale.
 *
 * @param any whether every version will do
 * @param versions those that will; none when no tag was one of ours, so that nothing will
 */
public record IfMatch(boolean any, Set<Long> versions) {
  /** Each is tried in a transaction of its own. */
  private static final int MOST_VERSIONS = 5;

  /**
   * What the request says; every version when it says nothing.
   *
   * @throws RequestProblem 400 when it names too many versions
   */
  public static IfMatch of(Context context) {
    List<String> values = Collections.list(context.req().getHeaders(Headers.IF_MATCH));
    String value = String.join(", ", values).strip();
    if (values.isEmpty() || value.equals("*")) {
      return new IfMatch(true, Set.of());
    }
    Set<Long> versions = new TreeSet<>();
    for (EntityTag tag : EntityTag.list(Headers.IF_MATCH, value)) {
      OptionalLong version = tag.version();
      // The comparison is the strong one: a weak tag matches nothing (section 8.8.3.2).
      if (!tag.weak() && version.isPresent()) {
        versions.add(version.getAsLong());
      }
    }
    if (versions.size() > MOST_VERSIONS) {
      throw new RequestProblem(
          RequestError.INVALID_PARAMETER,
          new FieldError(
              Headers.IF_MATCH, "too-many", "must name at most " + MOST_VERSIONS + " versions"));
    }
    return new IfMatch(false, Collections.unmodifiableSet(versions));
  }

  /**
   * Carries a change out on the first of the versions that is the present one.
   *
   * @param change takes the version that must be the present one, if any must
   * @throws Stale when none of them is
   */
  public <T> T apply(Function<OptionalLong, T> change) {
    if (any) {
      return change.apply(OptionalLong.empty());
    }
    for (long version : versions) {
      try {
        return change.apply(OptionalLong.of(version));
      } catch (Stale stale) {
        // then perhaps the next
      }
    }
    // One that never is: what is missing or forbidden is answered as such, all else is stale.
    return change.apply(OptionalLong.of(-1));
  }
}
