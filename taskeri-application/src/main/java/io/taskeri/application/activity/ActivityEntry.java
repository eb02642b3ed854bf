package io.taskeri.application.activity;

import io.taskeri.domain.activity.Activity;

/**
 * An entry of the history for people to read.
 *
 * @param activity its subject has the name by which it is known, if by any
 * @param actorName the name of who did it, at present; empty when there is no such user any more
 */
public record ActivityEntry(Activity activity, String actorName) {}
