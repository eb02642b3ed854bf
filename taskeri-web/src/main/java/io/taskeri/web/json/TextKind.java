package io.taskeri.web.json;

import io.taskeri.domain.text.Ids;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a piece of text from outside, a JSON string or a query parameter, becomes a value.
 *
 * @param code the error when it cannot, for machines
 * @param expected what it must be, for people, as in "must be …"
 * @param parse the value, empty when the text has another form
 * @param <T> the value's type
 */
public record TextKind<T>(String code, String expected, Function<String, Optional<T>> parse) {
  /** Any text at all; the rules that it must keep are the domain's. */
  public static final TextKind<String> TEXT =
      new TextKind<>("wrong-type", "a string", Optional::of);

  /** A UUID in its canonical form (RFC 9562, section 4). */
  public static final TextKind<UUID> ID = new TextKind<>("invalid-id", "a UUID", Ids::parse);

  /** A date of the calendar (RFC 3339, full-date). */
  public static final TextKind<LocalDate> DATE =
      new TextKind<>("invalid-date", "a date such as 2026-11-23", TextKind::date);

  /** Yes or no. */
  public static final TextKind<Boolean> BOOLEAN =
      new TextKind<>(
          "unknown-value",
          "true or false",
          text -> text.matches("true|false") ? Optional.of(text.equals("true")) : Optional.empty());

  /** A point in time, in UTC (RFC 3339, date-time). */
  public static final TextKind<Instant> INSTANT =
      new TextKind<>(
          "invalid-instant",
          "a point in time in UTC, such as 2026-11-23T09:00:00Z",
          TextKind::instant);

  private static final Pattern INSTANT_FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

  /** The id of one kind of thing. */
  public static <T> TextKind<T> id(Function<UUID, T> type) {
    return new TextKind<>(ID.code(), ID.expected(), text -> ID.parse().apply(text).map(type));
  }

  /** One of the names of an enum, as they are written in the code. */
  public static <E extends Enum<E>> TextKind<E> oneOf(Class<E> type) {
    return oneOf(type, Enum::name);
  }

  /** One of the names of an enum in lower case. */
  public static <E extends Enum<E>> TextKind<E> oneOfLowerCase(Class<E> type) {
    return oneOf(type, it -> it.name().toLowerCase(Locale.ROOT));
  }

  /** One of the values of an enum under names of the API's own. */
  public static <E extends Enum<E>> TextKind<E> oneOf(Class<E> type, Function<E, String> name) {
    E[] values = type.getEnumConstants();
    return new TextKind<>(
        "unknown-value",
        "one of " + Arrays.stream(values).map(name).collect(Collectors.joining(", ")),
        text -> Arrays.stream(values).filter(it -> name.apply(it).equals(text)).findFirst());
  }

  /** Why a text is not of this kind. */
  public String message() {
    return "must be " + expected;
  }

  private static Optional<LocalDate> date(String text) {
    if (text.length() != "2026-11-23".length()) {
      return Optional.empty(); // the parser would take +12026-11-23 too
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return INSTANT_FORM.matcher(text).matches()
          ? Optional.of(Instant.parse(text))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
