package io.taskeri.persistence.internal.user;

import io.taskeri.application.user.UserSort;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Profile;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as a row. Public, because queries of other packages name it. */
@Entity(name = "User")
@Table(name = "users")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
public class UserEntity {
  @Id UUID id;
  String email;
  String name;
  String sortName;
  @Nullable String title;
  @Nullable String timeZone;
  String avatarColor;

  @Enumerated(EnumType.STRING)
  UserStatus status;

  @Nullable Instant erasedAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static UserEntity from(User user) {
    Profile profile = user.profile();
    UserEntity entity = new UserEntity();
    entity.id = user.id().value();
    entity.email = user.email().value();
    entity.name = profile.name();
    entity.sortName = UserSort.NAME.key(user);
    entity.title = profile.title();
    entity.timeZone = profile.timeZone() == null ? null : profile.timeZone().getId();
    entity.avatarColor = profile.avatarColor();
    entity.status = user.status();
    entity.erasedAt = user.erasedAt();
    entity.createdAt = user.revision().createdAt();
    entity.updatedAt = user.revision().updatedAt();
    entity.version = user.revision().version();
    return entity;
  }

  User toDomain(List<AssignedRole> roles) {
    return new User(
        new UserId(id),
        new EmailAddress(email),
        new Profile(name, title, timeZone == null ? null : ZoneId.of(timeZone), avatarColor),
        status,
        roles,
        erasedAt,
        new Revision(version, createdAt, updatedAt));
  }
}
