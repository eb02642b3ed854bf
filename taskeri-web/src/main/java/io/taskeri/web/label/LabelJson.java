package io.taskeri.web.label;

import io.taskeri.domain.label.Label;
import io.taskeri.web.page.Cells;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A label. */
record LabelJson(
    UUID id, String name, String color, Instant createdAt, Instant updatedAt, long version) {
  /** The names of the columns of {@link #cells()}. */
  static final List<String> COLUMNS =
      List.of("id", "name", "color", "createdAt", "updatedAt", "version");

  static LabelJson of(Label label) {
    return new LabelJson(
        label.id().value(),
        label.details().name(),
        label.details().color(),
        label.revision().createdAt(),
        label.revision().updatedAt(),
        label.revision().version());
  }

  /** A line of a table. */
  List<String> cells() {
    return Cells.of(id, name, color, createdAt, updatedAt, version);
  }
}
