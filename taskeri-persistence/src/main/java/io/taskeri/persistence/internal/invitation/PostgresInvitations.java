package io.taskeri.persistence.internal.invitation;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.InvitationRepository;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The invitations of the tenant to which the session was switched. */
public final class PostgresInvitations implements InvitationRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES =
      List.of(InvitationEntity.class, InvitationRoleEntity.class);

  /** Under any address that the person ever had. Native, because it asks another's table. */
  private static final String ERASE =
      """
      UPDATE invitations SET email = :placeholder
      WHERE email = :email OR accepted_by = :user OR (revoked_at IS NOT NULL AND email IN (
        SELECT a.old_value FROM activities a
        WHERE a.entity_id = :user AND a.entity_type = 'USER' AND a.field = 'email'))
      """;

  private static final String OPEN = "i.accepted_at IS NULL AND i.revoked_at IS NULL";

  private final StatelessSession session;
  private final InvitationQueries queries;
  private final InvitationSelection selection;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresInvitations(StatelessSession session) {
    this.session = session;
    this.queries = new InvitationQueries_(session);
    this.selection = new InvitationSelection(session);
  }

  @Override
  public Optional<Invitation> find(InvitationId id) {
    return selection.find(identified(id));
  }

  @Override
  public Optional<Invitation> lock(InvitationId id) {
    return selection.lock(identified(id));
  }

  private static Conditions identified(InvitationId id) {
    return new Conditions().and("i.id = :id", "id", id.value());
  }

  @Override
  public Optional<Invitation> find(String tokenHash) {
    return selection.find(reached(tokenHash));
  }

  @Override
  public Optional<Invitation> lock(String tokenHash) {
    return selection.lock(reached(tokenHash));
  }

  private static Conditions reached(String tokenHash) {
    return new Conditions().and("i.token_hash = :hash", "hash", HexFormat.of().parseHex(tokenHash));
  }

  @Override
  public Optional<Invitation> lockOpen(EmailAddress email) {
    return selection.lock(
        new Conditions().and(OPEN).and("i.email = :email", "email", email.value()));
  }

  @Override
  public Page<Invitation> list(
      InvitationFilter filter, PageRequest<InvitationSort> request, Instant now) {
    Conditions conditions = statuses(filter.statuses(), now);
    filter.email().ifPresent(it -> conditions.and("i.email = :email", "email", it.value()));
    Keyset keyset = new Keyset(request, column(request.sort()), "i.id");
    OptionalLong total = keyset.total(session, "invitations i", conditions);
    keyset.restrict(conditions);
    String page = keyset.page("i.id", "invitations i", conditions);
    return Page.of(selection.page(page, keyset.order(), conditions), request, total);
  }

  private static Conditions statuses(Set<InvitationStatus> wanted, Instant now) {
    Conditions conditions = new Conditions();
    if (!wanted.isEmpty()) {
      conditions.and(
          wanted.stream()
              .sorted()
              .map(PostgresInvitations::status)
              .collect(Collectors.joining(" OR ", "(", ")")));
    }
    if (wanted.contains(InvitationStatus.PENDING) || wanted.contains(InvitationStatus.EXPIRED)) {
      conditions.with("now", now);
    }
    return conditions;
  }

  private static String status(InvitationStatus status) {
    return switch (status) {
      case PENDING -> "(" + OPEN + " AND i.expires_at > :now)";
      case ACCEPTED -> "i.accepted_at IS NOT NULL";
      case EXPIRED -> "(" + OPEN + " AND i.expires_at <= :now)";
      case REVOKED -> "i.revoked_at IS NOT NULL";
    };
  }

  private static SortColumn column(InvitationSort sort) {
    return switch (sort) {
      case CREATED_AT -> SortColumn.instant("i.created_at");
    };
  }

  @Override
  public void add(Invitation invitation, String tokenHash) {
    session.insert(InvitationEntity.from(invitation, tokenHash));
    session.insertMultiple(
        invitation.roles().stream()
            .map(it -> InvitationRoleEntity.from(invitation.id(), it))
            .toList());
  }

  @Override
  public void save(Invitation invitation) {
    int saved =
        queries.save(
            invitation.id().value(),
            invitation.revision().version() - 1,
            invitation.expiresAt(),
            invitation.acceptedBy() == null ? null : invitation.acceptedBy().value(),
            invitation.acceptedAt(),
            invitation.revokedAt(),
            invitation.revision().updatedAt());
    if (saved == 0) {
      throw new Conflict(ErrorCode.CONFLICT, "This was changed meanwhile.");
    }
  }

  @Override
  public void save(Invitation invitation, String tokenHash) {
    InvitationEntity entity = InvitationEntity.from(invitation, tokenHash);
    entity.version--;
    session.update(entity);
  }

  @Override
  public List<EmailAddress> openFrom(UserId sender) {
    return queries.openFrom(sender.value()).stream().map(EmailAddress::new).toList();
  }

  @Override
  public void erase(User before, User erased) {
    session
        .createNativeMutationQuery(ERASE)
        .setParameter("placeholder", erased.email().value())
        .setParameter("email", before.email().value())
        .setParameter("user", before.id().value())
        .executeUpdate();
  }
}
