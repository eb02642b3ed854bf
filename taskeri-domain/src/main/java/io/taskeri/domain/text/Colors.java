package io.taskeri.domain.text;

import io.taskeri.domain.error.InvalidInput;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Colours of people and things: {@code #rrggbb} in lower case. */
public final class Colors {
  private static final List<String> ALL =
      List.of(
          "#1f6feb", "#2da44e", "#bf8700", "#cf222e", "#8250df", "#bf3989", "#1b7c83", "#57606a");
  private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

  private Colors() {}

  /** The one with which something begins for which nobody chose any. */
  public static String of(UUID id) {
    return ALL.get(Math.floorMod(id.hashCode(), ALL.size()));
  }

  /**
   * A colour that somebody chose.
   *
   * @throws InvalidInput with {@code malformed}
   */
  public static String check(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(lower).matches()) {
      throw new InvalidInput("malformed", "must be a colour such as #1f6feb");
    }
    return lower;
  }
}
