package io.taskeri.web.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a line of CSV. */
public final class Cells {
  private static final String FORMULA = "=+-@\t\r";

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
   * shown and not carried out (OWASP, "CSV Injection").
   */
  private static String cell(@Nullable Object value) {
    String text = text(value);
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
