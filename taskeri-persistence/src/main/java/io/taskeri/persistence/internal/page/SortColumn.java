package io.taskeri.persistence.internal.page;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.error.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What a sort field is in the database.
 *
 * @param expression the column, or the expression for which there is an index
 * @param type the type of its values
 * @param literal turns a cursor's key into the text of such a value, or throws
 */
public record SortColumn(String expression, String type, UnaryOperator<String> literal) {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** A point in time. */
  public static SortColumn instant(String expression) {
    return new SortColumn(expression, "timestamptz", SortColumn::instantLiteral);
  }

  /** A text in the order of its code points. */
  public static SortColumn text(String expression) {
    return new SortColumn(expression, "text", key -> key);
  }

  /** A small whole number. */
  public static SortColumn number(String expression) {
    return new SortColumn(expression, "smallint", key -> Short.valueOf(key).toString());
  }

  /**
   * A date, or none, which the expression must turn into {@code infinity}.
   *
   * @param none the key of no date
   */
  public static SortColumn date(String expression, String none) {
    return new SortColumn(
        expression, "date", key -> key.equals(none) ? "infinity" : LocalDate.parse(key).toString());
  }

  /**
   * The value at which a cursor stands, as text.
   *
   * @throws InvalidInput when the cursor is none of this field
   */
  String literal(String key) {
    try {
      return literal.apply(key);
    } catch (DateTimeException | NumberFormatException broken) {
      throw new InvalidInput("/cursor", "malformed", "is not a cursor of this list");
    }
  }

  private static String instantLiteral(String key) {
    Instant instant = SortField.instant(key);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeException("out of range");
    }
    return instant.toString();
  }
}
