package io.taskeri.application.task;

import io.taskeri.application.page.SearchWords;
import io.taskeri.application.page.Wanted;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted: those that fit every part. An empty part fits all tasks; within one part
 * it is enough that one value fits.
 *
 * @param labels their names
 * @param parents the tasks of which they are a part, by id or key
 * @param words each must begin a word of the title or the description
 */
public record TaskFilter(
    Set<TaskStatus> statuses,
    Set<Priority> priorities,
    List<ProjectRef> projects,
    Wanted<UserId> assignees,
    List<UserId> creators,
    List<String> labels,
    Wanted<TaskRef> parents,
    Due due,
    SearchWords words) {

  public TaskFilter {
    statuses = Set.copyOf(statuses);
    priorities = Set.copyOf(priorities);
    projects = List.copyOf(projects);
    creators = List.copyOf(creators);
    labels = List.copyOf(labels);
  }

  /** All that the viewer may see. */
  public static TaskFilter all() {
    return new TaskFilter(
        Set.of(),
        Set.of(),
        List.of(),
        Wanted.of(List.of()),
        List.of(),
        List.of(),
        Wanted.of(List.of()),
        Due.WHENEVER,
        SearchWords.none());
  }

  /** The same in these projects alone. */
  public TaskFilter in(ProjectRef... wanted) {
    return new TaskFilter(
        statuses, priorities, List.of(wanted), assignees, creators, labels, parents, due, words);
  }

  /** The same with one of these statuses. */
  public TaskFilter status(TaskStatus... wanted) {
    return new TaskFilter(
        Set.of(wanted), priorities, projects, assignees, creators, labels, parents, due, words);
  }

  /** The same with one of these priorities. */
  public TaskFilter priority(Priority... wanted) {
    return new TaskFilter(
        statuses, Set.of(wanted), projects, assignees, creators, labels, parents, due, words);
  }

  /** The same assigned to one of these users. */
  public TaskFilter assignee(UserId... wanted) {
    return new TaskFilter(
        statuses,
        priorities,
        projects,
        Wanted.of(List.of(wanted)),
        creators,
        labels,
        parents,
        due,
        words);
  }

  /** The same assigned to some or to nobody. */
  public TaskFilter assignees(Wanted<UserId> wanted) {
    return new TaskFilter(
        statuses, priorities, projects, wanted, creators, labels, parents, due, words);
  }

  /** The same created by one of these users. */
  public TaskFilter createdBy(UserId... wanted) {
    return new TaskFilter(
        statuses, priorities, projects, assignees, List.of(wanted), labels, parents, due, words);
  }

  /** The same with one of these labels, by name. */
  public TaskFilter label(String... wanted) {
    return new TaskFilter(
        statuses, priorities, projects, assignees, creators, List.of(wanted), parents, due, words);
  }

  /** The same as a part of some task or of none. */
  public TaskFilter parents(Wanted<TaskRef> wanted) {
    return new TaskFilter(
        statuses, priorities, projects, assignees, creators, labels, wanted, due, words);
  }

  /** The same due within these days, both included; null leaves an end open. */
  public TaskFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new TaskFilter(
        statuses,
        priorities,
        projects,
        assignees,
        creators,
        labels,
        parents,
        new Due(from, to, due.over()),
        words);
  }

  /** The same overdue, or not overdue. */
  public TaskFilter overdue(boolean wanted) {
    return new TaskFilter(
        statuses,
        priorities,
        projects,
        assignees,
        creators,
        labels,
        parents,
        new Due(due.from(), due.to(), wanted),
        words);
  }

  /** The same with these words. */
  public TaskFilter words(String text) {
    SearchWords given = SearchWords.of(text);
    return new TaskFilter(
        statuses, priorities, projects, assignees, creators, labels, parents, due, given);
  }

  /**
   * When tasks are due.
   *
   * @param from the first due date that fits; tasks without a due date do not
   * @param to the last due date that fits; tasks without a due date do not
   * @param over whether they are to be overdue or not to be; null for both
   */
  public record Due(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean over) {
    /** Whenever. */
    public static final Due WHENEVER = new Due(null, null, null);
  }
}
