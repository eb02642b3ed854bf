package io.taskeri.domain.task;

import io.taskeri.domain.user.UserId;

/** A user who may be assigned: active, and able to see the task. */
public record Assignee(UserId user, String name) {}
