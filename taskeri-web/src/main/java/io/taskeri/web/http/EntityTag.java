package io.taskeri.web.http;

import io.taskeri.domain.text.Digest;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entity tag (RFC 9110, section 8.8.3) of the form {@code "<version>-<hash of the body>"}: the
 * version says what was changed, the hash how it looks, for what a resource shows of others can
 * change without it.
 *
 * @param weak whether it was sent as {@code W/"…"}
 * @param opaque what stands between the quotes
 */
record EntityTag(boolean weak, String opaque) {
  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
  private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t,]*");
  private static final Pattern OURS = Pattern.compile("(0|[1-9][0-9]{0,17})-[A-Za-z0-9_-]+");

  /** The tag of a resource. */
  static EntityTag of(long version, String body) {
    return new EntityTag(false, version + "-" + Digest.sha256(body).substring(0, 16));
  }

  /**
   * The tags of an {@code If-Match} or {@code If-None-Match}, which must not be {@code *}.
   *
   * @throws RequestProblem 400 when it is not a list of entity tags
   */
  static List<EntityTag> list(String header, String value) {
    List<EntityTag> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(value);
    Matcher separator = SEPARATOR.matcher(value);
    int at = 0;
    while (tag.find(at) && tag.start() == at) {
      tags.add(new EntityTag(tag.group(1) != null, tag.group(2)));
      at = tag.end();
      if (at == value.length()) {
        return tags;
      }
      if (!separator.find(at) || separator.start() != at) {
        break;
      }
      at = separator.end();
    }
    throw new RequestProblem(
        RequestError.INVALID_PARAMETER,
        new FieldError(header, "malformed", "must be * or a list of entity tags"));
  }

  /** The version that it names, when it is one of ours. */
  OptionalLong version() {
    Matcher ours = OURS.matcher(opaque);
    return ours.matches() ? OptionalLong.of(Long.parseLong(ours.group(1))) : OptionalLong.empty();
  }

  /** As it stands in the header {@code ETag}. */
  @Override
  public String toString() {
    return (weak ? "W/" : "") + '"' + opaque + '"';
  }
}
