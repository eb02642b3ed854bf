package io.taskeri.application.port;

import io.taskeri.domain.activity.Subject;

/**
 * A group that somebody left.
 *
 * @param group which one
 * @param belonged whether they were a member
 * @param led whether they were at its head
 */
public record Departure(Subject group, boolean belonged, boolean led) {}
