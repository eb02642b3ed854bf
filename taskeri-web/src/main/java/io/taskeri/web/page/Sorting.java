package io.taskeri.web.page;

import io.taskeri.web.json.TextKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the parameter {@code sort} says: {@code dueDate} is ascending, {@code -dueDate} descending.
 *
 * @param <S> the fields by which the list can be sorted
 */
record Sorting<S extends Enum<S>>(S field, boolean descending) {
  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

  /** Reads it for one list. */
  static <S extends Enum<S>> TextKind<Sorting<S>> by(Class<S> fields) {
    S[] all = fields.getEnumConstants();
    String names = Arrays.stream(all).map(Sorting::name).collect(Collectors.joining(", "));
    return new TextKind<>(
        "unknown-value", "one of " + names + ", or - and one of them", text -> parse(all, text));
  }

  private static <S extends Enum<S>> Optional<Sorting<S>> parse(S[] all, String text) {
    boolean descending = text.startsWith("-");
    String name = descending ? text.substring(1) : text;
    return Arrays.stream(all)
        .filter(it -> name(it).equals(name))
        .findFirst()
        .map(it -> new Sorting<>(it, descending));
  }

  /** The name in the API of {@code DUE_DATE} is {@code dueDate}. */
  private static String name(Enum<?> field) {
    return NEXT_WORD
        .matcher(field.name().toLowerCase(Locale.ROOT))
        .replaceAll(it -> it.group(1).toUpperCase(Locale.ROOT));
  }
}
