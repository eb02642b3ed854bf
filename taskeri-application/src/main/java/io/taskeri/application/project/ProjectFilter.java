package io.taskeri.application.project;

import io.taskeri.application.page.SearchWords;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which projects are wanted: those that fit every part. An empty part fits all; within one part it
 * is enough that one value fits.
 *
 * @param leads of whom one must lead it
 * @param member who must belong to it
 * @param archived whether it must be archived, or must not
 * @param words each must begin a word of the key or name
 */
public record ProjectFilter(
    Set<ProjectStatus> statuses,
    Optional<Visibility> visibility,
    List<UserId> leads,
    Optional<UserId> member,
    Optional<Boolean> archived,
    SearchWords words) {
  public ProjectFilter {
    statuses = Set.copyOf(statuses);
    leads = List.copyOf(leads);
  }

  /** All that the viewer may see. */
  public static ProjectFilter all() {
    return new ProjectFilter(
        Set.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        SearchWords.none());
  }

  /** The same with one of these statuses. */
  public ProjectFilter status(ProjectStatus... wanted) {
    return new ProjectFilter(Set.of(wanted), visibility, leads, member, archived, words);
  }

  /** The same of this visibility. */
  public ProjectFilter visibility(Visibility wanted) {
    return new ProjectFilter(statuses, Optional.of(wanted), leads, member, archived, words);
  }

  /** The same led by one of these people. */
  public ProjectFilter lead(UserId... wanted) {
    return new ProjectFilter(statuses, visibility, List.of(wanted), member, archived, words);
  }

  /** The same with this member. */
  public ProjectFilter member(UserId wanted) {
    return new ProjectFilter(statuses, visibility, leads, Optional.of(wanted), archived, words);
  }

  /** The same archived, or not. */
  public ProjectFilter archived(boolean wanted) {
    return new ProjectFilter(statuses, visibility, leads, member, Optional.of(wanted), words);
  }

  /** The same with these words. */
  public ProjectFilter words(String text) {
    return new ProjectFilter(statuses, visibility, leads, member, archived, SearchWords.of(text));
  }
}
