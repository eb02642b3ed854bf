package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.Membership;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who belongs to which of some groups.
 *
 * @param kind the class of their ids
 * @param behead takes a user from the heads of all of them
 */
record InMemoryMembers<I>(TenantData data, Class<I> kind, Consumer<UserId> behead)
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
  public void removeEverywhere(UserId user) {
    data.members().keySet().removeIf(it -> kind.isInstance(it.group()) && it.user().equals(user));
    behead.accept(user);
  }
}
