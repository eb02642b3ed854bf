package io.taskeri.application.organization;

import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A team to be created.
 *
 * @param department to which it will belong, if to any
 * @param lead who will lead it, if anybody
 */
public record CreateTeam(
    String name, String description, @Nullable DepartmentId department, @Nullable UserId lead) {}
