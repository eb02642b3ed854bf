package io.taskeri.application.organization;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.organization.Member;
import java.util.Locale;
import java.util.UUID;

/** The fields by which members can be sorted. */
public enum MemberSort implements SortField<Member> {
  /** The name, without regard to case. */
  NAME;

  @Override
  public String key(Member member) {
    return member.user().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public UUID id(Member member) {
    return member.user().id().value();
  }
}
