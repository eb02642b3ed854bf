package io.taskeri.application.organization;

import io.taskeri.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A department to be created.
 *
 * @param head who will be at its head, if anybody
 */
public record CreateDepartment(String name, String description, @Nullable UserId head) {}
