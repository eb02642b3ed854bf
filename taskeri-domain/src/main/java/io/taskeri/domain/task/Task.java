package io.taskeri.domain.task;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The unit of work, in exactly one project.
 *
 * @param rank its place among the tasks of its project with its status; equal ranks order by id
 * @param assignments in the order in which they were made
 * @param completedAt when it became done or cancelled; null while there is work left
 */
public record Task(
    TaskId id,
    ProjectId project,
    TaskKey key,
    TaskDetails details,
    Rank rank,
    List<TaskAssignment> assignments,
    UserId createdBy,
    @Nullable Instant completedAt,
    Revision revision) {

  public Task {
    assignments = List.copyOf(assignments);
  }

  /** A task that is created now. */
  public static Task create(
      TaskId id,
      ProjectId project,
      TaskKey key,
      TaskDetails details,
      Rank rank,
      List<Person> assignees,
      UserId createdBy,
      Instant now) {
    return new Task(
        id,
        project,
        key,
        details,
        rank,
        assignees.stream()
            .map(it -> new TaskAssignment(it.id(), it.name(), now, createdBy))
            .toList(),
        createdBy,
        details.status().completed() ? now : null,
        Revision.first(now));
  }

  /**
   * This task with other details; itself when they are the same.
   *
   * <p>It is completed when its status becomes done or cancelled, and no longer when it is
   * reopened.
   */
  public Task change(TaskDetails changed, Instant now) {
    return change(changed, assignments, now);
  }

  /** The same with other assignments too, in one step. */
  public Task change(TaskDetails changed, List<TaskAssignment> assigned, Instant now) {
    if (changed.equals(details) && assigned.equals(assignments)) {
      return this;
    }
    return with(changed, rank, assigned, completed(changed.status(), now), now);
  }

  private @Nullable Instant completed(TaskStatus status, Instant now) {
    return !status.completed() ? null : completedAt != null ? completedAt : now;
  }

  /** This task moved to a place in a column of the board, its own or another. */
  public Task move(TaskStatus column, Rank place, Instant now) {
    return with(details.status(column), place, assignments, completed(column, now), now);
  }

  /** This task at another place of the board. */
  public Task placed(Rank place) {
    return new Task(
        id, project, key, details, place, assignments, createdBy, completedAt, revision);
  }

  /** Where it stands in its column of the board. */
  public Place place() {
    return new Place(rank, id);
  }

  /** This task with one more assignee; itself when the user is assigned already. */
  public Task assign(Person assignee, UserId by, Instant now) {
    if (isAssignedTo(assignee.id())) {
      return this;
    }
    TaskAssignment added = new TaskAssignment(assignee.id(), assignee.name(), now, by);
    return with(
        details,
        rank,
        Stream.concat(assignments.stream(), Stream.of(added)).toList(),
        completedAt,
        now);
  }

  /** This task without one assignee; itself when the user is not assigned. */
  public Task unassign(UserId user, Instant now) {
    return isAssignedTo(user)
        ? with(
            details,
            rank,
            assignments.stream().filter(it -> !it.user().equals(user)).toList(),
            completedAt,
            now)
        : this;
  }

  /** Whether the user is an assignee. */
  public boolean isAssignedTo(UserId user) {
    return assignments.stream().anyMatch(it -> it.user().equals(user));
  }

  /** Whether it is the user's own: a task belongs to its creator and its assignees. */
  public boolean isOwnedBy(UserId user) {
    return createdBy.equals(user) || isAssignedTo(user);
  }

  /**
   * Whether it should have been completed before today.
   *
   * @param today the date in the tenant's time zone
   */
  public boolean overdue(LocalDate today) {
    LocalDate due = details.dueDate();
    return due != null && due.isBefore(today) && !details.status().completed();
  }

  private Task with(
      TaskDetails changed,
      Rank place,
      List<TaskAssignment> assigned,
      @Nullable Instant completed,
      Instant now) {
    return new Task(
        id, project, key, changed, place, assigned, createdBy, completed, revision.next(now));
  }
}
