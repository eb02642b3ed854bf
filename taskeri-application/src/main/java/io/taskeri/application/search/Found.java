package io.taskeri.application.search;

import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param key of a task or project; null for people
 * @param name the title of a task, the name of a project or person
 * @param excerpt where it was found, on one line; null where that is the name or the key
 * @param project of a task
 */
public record Found(
    FoundType type,
    UUID id,
    @Nullable String key,
    String name,
    @Nullable String excerpt,
    @Nullable ProjectId project) {

  /**
   * A task that was found.
   *
   * @param text the description or comment that has the words, unless the title has them
   */
  public static Found task(
      TaskId id, TaskKey key, String title, ProjectId project, String text, SearchWords words) {
    String excerpt = words.areIn(title) ? null : Excerpt.of(text, words).orElse(null);
    return new Found(FoundType.TASK, id.value(), key.toString(), title, excerpt, project);
  }

  /** A project that was found. */
  public static Found project(ProjectId id, String key, String name) {
    return new Found(FoundType.PROJECT, id.value(), key, name, null, null);
  }

  /** A project that was found. */
  public static Found of(Project project) {
    return project(project.id(), project.key().value(), project.details().name());
  }

  /** A person who was found. */
  public static Found user(UserId id, String name) {
    return new Found(FoundType.USER, id.value(), null, name, null, null);
  }
}
