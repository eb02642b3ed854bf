package io.taskeri.application.project;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.project.Project;
import java.util.Locale;
import java.util.UUID;

/** The fields by which projects can be sorted. */
public enum ProjectSort implements SortField<Project> {
  KEY,
  /** The name, without regard to case. */
  NAME,
  CREATED_AT,
  UPDATED_AT;

  @Override
  public String key(Project project) {
    return switch (this) {
      case KEY -> project.key().value();
      case NAME -> project.details().name().toLowerCase(Locale.ROOT);
      case CREATED_AT -> SortField.key(project.revision().createdAt());
      case UPDATED_AT -> SortField.key(project.revision().updatedAt());
    };
  }

  @Override
  public UUID id(Project project) {
    return project.id().value();
  }
}
