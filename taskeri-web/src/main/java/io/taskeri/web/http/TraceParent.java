package io.taskeri.web.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which trace a request says that it is part (W3C Trace Context, section 3.2).
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits: what the caller was doing when it called
 */
record TraceParent(String traceId, String spanId) {
  private static final Pattern FORM =
      Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

  /** The header's content; whatever is malformed, or given twice, counts as not given. */
  static Optional<TraceParent> of(List<String> headers) {
    if (headers.size() != 1) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(headers.get(0));
    if (!form.matches() || (form.group(1).equals("00") && form.group(4) != null)) {
      return Optional.empty();
    }
    return Optional.of(new TraceParent(form.group(2), form.group(3)))
        .filter(it -> !isZero(it.traceId) && !isZero(it.spanId));
  }

  private static boolean isZero(String id) {
    return id.chars().allMatch(it -> it == '0');
  }
}
