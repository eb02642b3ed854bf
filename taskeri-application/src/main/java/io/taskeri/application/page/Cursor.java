package io.taskeri.application.page;

import java.util.Objects;
import java.util.UUID;

/**
 * Where a page ended: the next one begins behind this place. Adapters hand it to clients in a form
 * of their own.
 *
 * @param key the value of the last item in the field that was sorted by, in the form of {@link
 *     SortField#key}
 * @param id the last item, which breaks ties
 */
public record Cursor(String key, UUID id) {
  public Cursor {
    Objects.requireNonNull(key);
    Objects.requireNonNull(id);
  }
}
