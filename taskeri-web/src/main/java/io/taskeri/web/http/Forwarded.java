package io.taskeri.web.http;

import io.taskeri.domain.text.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From whom each proxy on the way had the request, in the order in which it passed them: read from
 * {@code Forwarded} (RFC 7239) or {@code X-Forwarded-For}. Empty where a proxy does not tell, or
 * what it tells is no address.
 */
final class Forwarded {
  /**
   * A pair of RFC 7239, section 4, with what ends it; blanks are taken around each part. Nothing in
   * it is tried twice, however long the header is.
   */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*+(?:([!#$%&'*+.^_`|~0-9A-Za-z-]++)="
              + "(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\",;]*+)))?\\s*+([,;]|$)");

  private Forwarded() {}

  /** Of the values of {@code X-Forwarded-For}, one for each time that it stands in the request. */
  static List<Optional<IpAddress>> fromList(List<String> values) {
    List<Optional<IpAddress>> found = new ArrayList<>();
    for (String value : values) {
      for (String node : value.split(",", -1)) {
        found.add(node(node.strip()));
      }
    }
    return found;
  }

  /**
   * Of the values of {@code Forwarded}; one that is malformed is a single proxy that tells nothing.
   */
  static List<Optional<IpAddress>> fromElements(List<String> values) {
    List<Optional<IpAddress>> found = new ArrayList<>();
    values.forEach(it -> found.addAll(elements(it)));
    return found;
  }

  private static List<Optional<IpAddress>> elements(String value) {
    List<Optional<IpAddress>> found = new ArrayList<>();
    Matcher pair = PAIR.matcher(value);
    Optional<IpAddress> from = Optional.empty();
    while (pair.lookingAt()) {
      String name = pair.group(1);
      if (name != null && name.toLowerCase(Locale.ROOT).equals("for")) {
        String quoted = pair.group(2);
        from = node(quoted == null ? pair.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
      }
      if (!pair.group(4).equals(";")) {
        found.add(from);
        from = Optional.empty();
      }
      if (pair.group(4).isEmpty()) {
        return found;
      }
      pair.region(pair.end(), value.length());
    }
    return List.of(Optional.empty());
  }

  /** An address with its port, if it has one (RFC 7239, section 6). */
  private static Optional<IpAddress> node(String text) {
    int bracket = text.indexOf(']');
    if (bracket >= 0) {
      boolean ends = bracket + 1 == text.length() || text.charAt(bracket + 1) == ':';
      return ends ? IpAddress.parse(text.substring(0, bracket + 1)) : Optional.empty();
    }
    int colon = text.indexOf(':');
    boolean port = colon >= 0 && colon == text.lastIndexOf(':');
    return IpAddress.parse(port ? text.substring(0, colon) : text);
  }
}
