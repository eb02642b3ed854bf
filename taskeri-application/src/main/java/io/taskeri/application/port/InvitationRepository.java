package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations of one tenant. Of their tokens only hashes are kept. */
public interface InvitationRepository {
  Optional<Invitation> find(InvitationId id);

  /** To whom invitations of this sender are open. */
  List<EmailAddress> openFrom(UserId sender);

  /** Finds the invitation and holds it until the end of the transaction. */
  Optional<Invitation> lock(InvitationId id);

  /** Finds the invitation of a token; no more once another token has taken its place. */
  Optional<Invitation> find(String tokenHash);

  /** The same, held until the end of the transaction. */
  Optional<Invitation> lock(String tokenHash);

  /** The one of this e-mail that was neither accepted nor revoked, held until the end. */
  Optional<Invitation> lockOpen(EmailAddress email);

  /** The invitations that fit, by their status at that moment. */
  Page<Invitation> list(InvitationFilter filter, PageRequest<InvitationSort> request, Instant now);

  /**
   * Keeps a new invitation with the hash of its token.
   *
   * @throws io.taskeri.domain.error.Conflict when there is an open one of the same e-mail
   */
  void add(Invitation invitation, String tokenHash);

  /**
   * Keeps a changed invitation; its token stays.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(Invitation invitation);

  /** The same, with another token in place of the one before. */
  void save(Invitation invitation, String tokenHash);

  /**
   * Replaces the e-mail of all invitations that were sent to a person or accepted by them.
   *
   * @param before the person as they were
   * @param erased the same person, erased
   */
  void erase(User before, User erased);
}
