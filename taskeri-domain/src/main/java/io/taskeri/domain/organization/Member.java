package io.taskeri.domain.organization;

import io.taskeri.domain.user.User;
import java.time.Instant;

/**
 * A user who belongs to a department or team.
 *
 * @param addedAt since when
 */
public record Member(User user, Instant addedAt) {}
