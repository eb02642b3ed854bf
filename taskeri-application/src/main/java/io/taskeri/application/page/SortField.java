package io.taskeri.application.page;

import java.time.Instant;
import java.util.UUID;

/**
 * A field by which a list can be sorted.
 *
 * @param <T> what the list holds
 */
public interface SortField<T> {
  /**
   * The item's value in this field, as text that orders, code point by code point, as the values
   * do.
   */
  String key(T item);

  /** What breaks ties. */
  UUID id(T item);

  /** Text that orders as instants do: milliseconds since 1970, to nineteen digits. */
  static String key(Instant instant) {
    return String.format("%019d", instant.toEpochMilli());
  }

  /**
   * The instant of such a text.
   *
   * @throws NumberFormatException when it is none
   */
  static Instant instant(String key) {
    return Instant.ofEpochMilli(Long.parseLong(key));
  }
}
