package io.taskeri.web.user;

import io.taskeri.domain.user.Profile;
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
    @Nullable Instant erasedAt,
    List<AssignedRoleJson> roles,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** The person as the API shows them. */
  public static UserJson of(User user) {
    Profile profile = user.profile();
    ZoneId zone = profile.timeZone();
    return new UserJson(
        user.id().value(),
        user.email().toString(),
        user.name(),
        profile.title(),
        zone == null ? null : zone.getId(),
        profile.avatarColor(),
        user.status(),
        user.erasedAt(),
        user.roles().stream().map(AssignedRoleJson::of).toList(),
        user.revision().createdAt(),
        user.revision().updatedAt(),
        user.revision().version());
  }
}
