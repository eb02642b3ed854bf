package io.taskeri.domain.user;

/** How an invitation stands at a moment. */
public enum InvitationStatus {
  /** It can be accepted. */
  PENDING,
  /** It was. */
  ACCEPTED,
  /** It was not, in time. */
  EXPIRED,
  /** It was taken back. */
  REVOKED
}
