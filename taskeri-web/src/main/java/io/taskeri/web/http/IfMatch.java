package io.taskeri.web.http;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The versions of a resource that the caller of a change knows (RFC 9110, section 13.1.1). They
 * alone are compared, so that a change elsewhere, such as an assignee's new name, makes nobody's
 * edit stale.
 *
 * @param any whether every version will do
 * @param versions those that will; none when no tag was one of ours, so that nothing will
 */
public record IfMatch(boolean any, Set<Long> versions) {
  /** What the request says; every version when it says nothing. */
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
    return new IfMatch(false, Collections.unmodifiableSet(versions));
  }
}
