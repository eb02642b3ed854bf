package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.Membership;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.Departure;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who belongs to which of some groups.
 *
 * @param groups all of them
 * @param leaderless a group without its head, if that is the user
 * @param subject a group as the history names it
 */
record InMemoryMembers<I, G>(
    TenantData data, Map<I, G> groups, Leaderless<G> leaderless, Function<G, Subject> subject)
    implements MemberRepository<I> {
  @Override
  public Optional<Member> find(I group, UserId user) {
    return Optional.ofNullable(data.members().get(new Membership(group, user)))
        .map(it -> member(user, it));
  }

  private Member member(UserId user, Instant addedAt) {
    return new Member(Objects.requireNonNull(data.users().get(user)), addedAt);
  }

  @Override
  public Page<Member> list(I group, PageRequest<MemberSort> request) {
    return Paging.page(
        data.members().entrySet().stream()
            .filter(it -> it.getKey().group().equals(group))
            .map(it -> member(it.getKey().user(), it.getValue()))
            .toList(),
        request);
  }

  @Override
  public boolean add(I group, UserId user, Instant now) {
    return data.members().putIfAbsent(new Membership(group, user), now) == null;
  }

  @Override
  public boolean remove(I group, UserId user) {
    return data.members().remove(new Membership(group, user)) != null;
  }

  @Override
  public List<Departure> removeEverywhere(UserId user, Instant now) {
    List<Departure> left = new ArrayList<>();
    for (I id : List.copyOf(groups.keySet())) {
      G group = Objects.requireNonNull(groups.get(id));
      Optional<G> behead = leaderless.without(group, user, now);
      behead.ifPresent(it -> groups.put(id, it));
      boolean belonged = remove(id, user);
      if (belonged || behead.isPresent()) {
        left.add(new Departure(subject.apply(group), belonged, behead.isPresent()));
      }
    }
    return left;
  }

  /** Takes somebody from the head of a group. */
  interface Leaderless<G> {
    /** The group without that user at its head; empty when they are not there. */
    Optional<G> without(G group, UserId user, Instant now);
  }
}
