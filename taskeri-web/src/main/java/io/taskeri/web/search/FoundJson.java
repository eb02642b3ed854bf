package io.taskeri.web.search;

import io.taskeri.application.search.Found;
import io.taskeri.application.search.FoundType;
import io.taskeri.domain.project.ProjectId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was found. */
record FoundJson(
    FoundType type,
    UUID id,
    @Nullable String key,
    String name,
    @Nullable String excerpt,
    @Nullable UUID projectId) {
  static FoundJson of(Found found) {
    ProjectId project = found.project();
    return new FoundJson(
        found.type(),
        found.id(),
        found.key(),
        found.name(),
        found.excerpt(),
        project == null ? null : project.value());
  }
}
