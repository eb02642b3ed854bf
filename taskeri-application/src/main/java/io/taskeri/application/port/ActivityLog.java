package io.taskeri.application.port;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Set;

/** One tenant's history: it only grows. */
public interface ActivityLog {
  /** The fields of a person that tell who they are. */
  Set<String> PERSONAL = Set.of("email", "name", "title", "timeZone", "avatarColor");

  /** Appends the entries, all in one round trip. */
  void append(List<Activity> activities);

  /** The entries that fit, without those of projects that the viewer may not see. */
  Page<ActivityEntry> list(ActivityFilter filter, PageRequest<ActivitySort> request, Viewer viewer);

  /**
   * Takes out of the history what it tells of a person: that one of the {@link #PERSONAL} fields
   * was changed stays, from what to what does not.
   */
  void erase(UserId user);
}
