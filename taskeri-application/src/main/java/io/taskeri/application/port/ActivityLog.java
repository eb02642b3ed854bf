package io.taskeri.application.port;

import io.taskeri.domain.activity.Activity;
import java.util.List;

/** One tenant's history: it only grows. */
public interface ActivityLog {
  /** Appends the entries, all in one round trip. */
  void append(List<Activity> activities);
}
