package io.taskeri.domain.project;

import io.taskeri.domain.text.Ids;
import java.util.Optional;

/** How people and programs name a project: by its id or by its key. */
public sealed interface ProjectRef permits ProjectId, ProjectKey {
  /** Reads either form; empty when the text is neither. */
  static Optional<ProjectRef> parse(String text) {
    Optional<ProjectRef> id = Ids.parse(text).map(ProjectId::new);
    return id.isPresent() ? id : ProjectKey.parse(text).map(it -> it);
  }
}
