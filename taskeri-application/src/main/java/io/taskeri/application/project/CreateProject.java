package io.taskeri.application.project;

import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project to be created.
 *
 * @param lead who answers for it; null means its creator
 */
public record CreateProject(
    String key,
    String name,
    String description,
    ProjectStatus status,
    Visibility visibility,
    @Nullable UserId lead,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate) {

  /** A planned project that the organization may see. */
  public static CreateProject of(String key, String name) {
    return new CreateProject(
        key, name, "", ProjectStatus.PLANNED, Visibility.ORGANIZATION, null, null, null);
  }

  /** The same, to be seen by others or not. */
  public CreateProject visibility(Visibility wanted) {
    return new CreateProject(key, name, description, status, wanted, lead, startDate, endDate);
  }

  /** The same, as far as it is already. */
  public CreateProject status(ProjectStatus wanted) {
    return new CreateProject(key, name, description, wanted, visibility, lead, startDate, endDate);
  }

  /** The same with somebody who answers for it. */
  public CreateProject lead(UserId wanted) {
    return new CreateProject(
        key, name, description, status, visibility, wanted, startDate, endDate);
  }
}
