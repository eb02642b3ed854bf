package io.taskeri.application.organization;

import io.taskeri.application.Change;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of one group, whose membership is being changed.
 *
 * @param group which group
 * @param subject the same for the history
 */
public record Members<I>(Change change, MemberRepository<I> members, I group, Subject subject) {
  /** The user belongs to it from now on, if not before. */
  public Member add(UserId id) {
    User user = change.unit().users().lock(id).orElseThrow(() -> new NotFound("user"));
    if (!user.active()) {
      throw new InvalidInput("/userId", "not-found", "must be an active user");
    }
    if (members.add(group, id, change.now())) {
      note(null, id);
      return new Member(user, change.now());
    }
    return members.find(group, id).orElseThrow();
  }

  /** The user belongs to it no more. */
  public void remove(UserId id) {
    if (!members.remove(group, id)) {
      throw new NotFound("member");
    }
    note(id, null);
  }

  /** Who comes to the head of a group belongs to it. */
  public void addLeader(@Nullable UserId leader, @Nullable UserId known) {
    if (leader != null && !leader.equals(known) && members.add(group, leader, change.now())) {
      note(null, leader);
    }
  }

  private void note(@Nullable UserId from, @Nullable UserId to) {
    change.changed(
        subject,
        List.of(
            new FieldChange(
                "memberIds",
                from == null ? null : from.toString(),
                to == null ? null : to.toString())));
  }
}
