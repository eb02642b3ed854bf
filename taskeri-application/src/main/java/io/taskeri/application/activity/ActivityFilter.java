package io.taskeri.application.activity;

import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the history are wanted: those that fit every part. An empty part fits all;
 * within one part it is enough that one value fits.
 *
 * @param from the first moment that fits
 * @param before the first moment that fits no more
 */
public record ActivityFilter(
    Set<EntityType> entityTypes,
    List<UUID> entities,
    List<ProjectRef> projects,
    List<UserId> actors,
    Set<Action> actions,
    @Nullable Instant from,
    @Nullable Instant before) {
  public ActivityFilter {
    entityTypes = Set.copyOf(entityTypes);
    entities = List.copyOf(entities);
    projects = List.copyOf(projects);
    actors = List.copyOf(actors);
    actions = Set.copyOf(actions);
  }

  /** All. */
  public static ActivityFilter all() {
    return new ActivityFilter(Set.of(), List.of(), List.of(), List.of(), Set.of(), null, null);
  }

  /** The same about these kinds of things. */
  public ActivityFilter about(EntityType... wanted) {
    return new ActivityFilter(Set.of(wanted), entities, projects, actors, actions, from, before);
  }

  /** The same about these things. */
  public ActivityFilter entity(UUID... wanted) {
    return new ActivityFilter(
        entityTypes, List.of(wanted), projects, actors, actions, from, before);
  }

  /** The same done by these people. */
  public ActivityFilter by(UserId... wanted) {
    return new ActivityFilter(
        entityTypes, entities, projects, List.of(wanted), actions, from, before);
  }

  /** The same of these kinds. */
  public ActivityFilter action(Action... wanted) {
    return new ActivityFilter(
        entityTypes, entities, projects, actors, Set.of(wanted), from, before);
  }

  /** The same within a time; null leaves an end open. */
  public ActivityFilter within(@Nullable Instant first, @Nullable Instant end) {
    return new ActivityFilter(entityTypes, entities, projects, actors, actions, first, end);
  }
}
