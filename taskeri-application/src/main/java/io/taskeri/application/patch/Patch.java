package io.taskeri.application.patch;

import io.taskeri.domain.error.InvalidInput;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a partial update says of one field (RFC 7396): absent keeps, null clears, all else sets.
 *
 * @param <T> the field's type
 */
public sealed interface Patch<T> {
  /** Leave it as it is. */
  record Keep<T>() implements Patch<T> {}

  /** Give it this value. */
  record Set<T>(T value) implements Patch<T> {}

  /** Take its value away. */
  record Clear<T>() implements Patch<T> {}

  /** Leave it as it is. */
  static <T> Patch<T> keep() {
    return new Keep<>();
  }

  /** Give it this value. */
  static <T> Patch<T> set(T value) {
    return new Set<>(value);
  }

  /** Take its value away. */
  static <T> Patch<T> clear() {
    return new Clear<>();
  }

  /** What an optional field is afterwards. */
  default @Nullable T applyTo(@Nullable T current) {
    if (this instanceof Set<T> set) {
      return set.value();
    }
    return this instanceof Keep<T> ? current : null;
  }

  /**
   * What a field that must have a value is afterwards.
   *
   * @throws InvalidInput with {@code required} when it would be cleared
   */
  default T applyToRequired(String field, T current) {
    if (this instanceof Clear<T>) {
      throw new InvalidInput(field, "required", "must have a value");
    }
    return this instanceof Set<T> set ? set.value() : current;
  }

  /** The same said of what the value is turned into. */
  default <R> Patch<R> map(Function<? super T, ? extends R> mapping) {
    if (this instanceof Set<T> set) {
      return new Set<>(mapping.apply(set.value()));
    }
    return this instanceof Keep<T> ? new Keep<>() : new Clear<>();
  }
}
