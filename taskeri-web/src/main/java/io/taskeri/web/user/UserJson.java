package io.taskeri.web.user;

import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person. */
public record UserJson(
    UUID id,
    String email,
    String name,
    @Nullable String title,
    @Nullable String timeZone,
    String avatarColor,
    UserStatus status,
    List<RoleJson> roles,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** The person as the API shows them. */
  public static UserJson of(User user) {
    ZoneId zone = user.timeZone();
    return new UserJson(
        user.id().value(),
        user.email().toString(),
        user.name(),
        user.title(),
        zone == null ? null : zone.getId(),
        user.avatarColor(),
        user.status(),
        user.roles().stream().map(RoleJson::of).toList(),
        user.revision().createdAt(),
        user.revision().updatedAt(),
        user.revision().version());
  }
}
