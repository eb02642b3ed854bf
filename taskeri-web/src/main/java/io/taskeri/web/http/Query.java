package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.util.StringUtil;

/**
 * The query parameters of a request: like {@code JsonObject}, it wants to be asked for each by name
 * and then to be told that this was all, and refuses what is malformed, unknown or given twice.
 *
 * <p>Read every parameter, then call {@link #done()}, and only then use what was read. Not for use
 * by several threads.
 */
public final class Query {
  private final Map<String, String> given = new TreeMap<>();
  private final Map<String, String> left = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private Query() {}

  /** The parameters of the request. */
  public static Query of(Context context) {
    Query query = new Query();
    String text = context.queryString();
    if (text != null && !text.isEmpty()) {
      for (String pair : text.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        query.take(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    return query;
  }

  /** The parameter's value; empty when it is absent. */
  public <T> Optional<T> optional(String name, TextKind<T> kind) {
    return Optional.ofNullable(left.remove(name)).flatMap(text -> parse(name, text, kind));
  }

  /** The values, separated by commas; none when the parameter is absent. */
  public <T> List<T> list(String name, TextKind<T> kind) {
    String text = left.remove(name);
    List<T> values = new ArrayList<>();
    if (text != null) {
      for (String part : text.split(",", -1)) {
        parse(name, part, kind).ifPresent(values::add);
      }
    }
    return values;
  }

  /**
   * All parameters as they were given, in the order of their names, without those that are named
   * here.
   */
  public Map<String, String> without(Set<String> names) {
    Map<String, String> others = new TreeMap<>(given);
    others.keySet().removeAll(names);
    return others;
  }

  /** Whether the request gave the parameter. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** Notes that a parameter is wrong in a way that only its reader can tell. */
  public void reject(String name, String code, String message) {
    errors.add(new FieldError(name, code, message));
  }

  /**
   * Does nothing when every parameter was right and none is left over.
   *
   * @throws RequestProblem 400 with all that was wrong
   */
  public void done() {
    left.keySet()
        .forEach(
            it ->
                reject(
                    it.isEmpty() ? "(no name)" : it,
                    "unknown-parameter",
                    "is not a parameter of this"));
    if (!errors.isEmpty()) {
      throw new RequestProblem(RequestError.INVALID_PARAMETER, errors);
    }
  }

  private void take(String rawName, String rawValue) {
    String name;
    String value;
    try {
      name = decode(rawName);
      value = decode(rawValue);
    } catch (CharacterCodingException | IllegalArgumentException broken) {
      reject(StringUtil.truncate(rawName, 64), "malformed", "is not percent-encoded UTF-8");
      return;
    }
    if (value.indexOf('\0') >= 0) {
      reject(name, "illegal-character", "must not contain NUL");
    } else if (given.putIfAbsent(name, value) == null) {
      left.put(name, value);
    } else {
      reject(name, "duplicate-parameter", "is given twice: separate several values by commas");
    }
  }

  private <T> Optional<T> parse(String name, String text, TextKind<T> kind) {
    Optional<T> value = kind.parse().apply(text);
    if (value.isEmpty()) {
      reject(name, kind.code(), kind.message());
    }
    return value;
  }

  /** Percent-decoding (RFC 3986, section 2.1) that refuses what {@code URLDecoder} mends. */
  private static String decode(String raw) throws CharacterCodingException {
    if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
      return raw;
    }
    ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put((byte) hexadecimal(raw, i + 1));
        i += 2;
      } else {
        bytes.put((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
  }

  private static int hexadecimal(String raw, int at) {
    if (at + 2 > raw.length()) {
      throw new IllegalArgumentException("cut short");
    }
    return (HexFormat.fromHexDigit(raw.charAt(at)) << 4)
        | HexFormat.fromHexDigit(raw.charAt(at + 1));
  }
}
