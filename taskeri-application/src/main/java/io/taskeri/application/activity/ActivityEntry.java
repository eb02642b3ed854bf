package io.taskeri.application.activity;

import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.user.UserId;

/**
 * An entry of the history for people to read.
 *
 * @param activity its subject has the name by which it is known, if by any
 * @param actorName the name of who did it, at present; empty when there is no such user any more,
 *     {@value #OPERATOR} for whoever runs the installation, and {@value #NOBODY} for who could not
 *     log in
 */
public record ActivityEntry(Activity activity, String actorName) {
  /** The name of who is none of the tenant's users. */
  public static final String OPERATOR = "Operator";

  /** The name of who could not prove to be a user. */
  public static final String NOBODY = "Nobody";

  public ActivityEntry {
    actorName =
        activity.actor().equals(UserId.OPERATOR)
            ? OPERATOR
            : activity.actor().equals(UserId.NOBODY) ? NOBODY : actorName;
  }
}
