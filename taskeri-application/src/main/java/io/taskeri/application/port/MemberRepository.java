package io.taskeri.application.port;

import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to which of some groups.
 *
 * @param <I> identifies a group
 */
public interface MemberRepository<I> {
  Optional<Member> find(I group, UserId user);

  Page<Member> list(I group, PageRequest<MemberSort> request);

  /**
   * Makes the user a member.
   *
   * @return false when they are one already
   */
  boolean add(I group, UserId user, Instant now);

  /**
   * Makes the user a member no more.
   *
   * @return false when they were none
   */
  boolean remove(I group, UserId user);

  /**
   * Takes the user out of all of them, and from their heads, which raises the versions of those.
   *
   * @return what they left
   */
  List<Departure> removeEverywhere(UserId user, Instant now);
}
