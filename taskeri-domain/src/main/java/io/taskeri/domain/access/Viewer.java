package io.taskeri.domain.access;

import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;

/**
 * As whom something is read. Storages take one with every look-up, so that what the viewer may not
 * see cannot be told from what does not exist.
 *
 * @param everything sees private projects without being a member
 */
public record Viewer(UserId user, boolean everything) {
  /** The rule that every storage applies in its look-ups; the contract of a storage holds it. */
  public boolean sees(Visibility visibility, boolean member) {
    return everything || visibility == Visibility.ORGANIZATION || member;
  }
}
