package io.taskeri.web.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a line of CSV. */
public final class Cells {
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

  private Cells() {}

  /** The values as text; nothing for null, and semicolons between several in one cell. */
  public static List<String> of(@Nullable Object... values) {
    return Arrays.stream(values).map(Cells::cell).toList();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(Cells::text).collect(Collectors.joining(";"));
    }
    return value instanceof Cell cell ? cell.cell() : value.toString();
  }

  /**
   * A text that a spreadsheet would take for a formula gets an apostrophe in front, so that it is
   * shown and not carried out (OWASP, "CSV Injection"); a text that looks as if it had got one gets
   * another, so that {@link #read} always knows.
   */
  private static String cell(@Nullable Object value) {
    String text = text(value);
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The text of a cell that was written by {@link #of}, or by anybody else. */
  public static String read(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
