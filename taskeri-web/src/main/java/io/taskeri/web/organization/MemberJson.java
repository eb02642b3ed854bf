package io.taskeri.web.organization;

import io.javalin.http.Context;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import io.taskeri.web.http.PathId;
import io.taskeri.web.page.Export;
import java.time.Instant;
import java.util.UUID;

/** A person who belongs to a department or a team. */
public record MemberJson(
    UUID userId, String name, String email, UserStatus status, Instant addedAt) {
  /** The members of anything as a file. */
  public static final Export<MemberJson> EXPORT = Export.of("members", MemberJson.class);

  /** The person as the API shows them. */
  public static MemberJson of(Member member) {
    User user = member.user();
    return new MemberJson(
        user.id().value(), user.name(), user.email().value(), user.status(), member.addedAt());
  }

  /** Whom the path names. */
  public static UserId id(Context context) {
    return PathId.of(context, "userId", "user", UserId::new);
  }
}
