package io.taskeri.domain.error;

import java.util.Locale;

/**
 * What went wrong, in a form that machines can rely on: {@link #code()} is part of the HTTP
 * contract and never changes its meaning.
 */
public enum ErrorCode {
  /** The input is well-formed but breaks a rule; the violations name each field. */
  INVALID_INPUT,
  /** It does not exist, or the caller may not see it: the two are never told apart. */
  NOT_FOUND,
  /** The caller is known but lacks the permission. */
  FORBIDDEN,
  /** No valid proof of who is calling. */
  UNAUTHENTICATED,
  /** The session was ended, or its user or tenant is gone. */
  SESSION_ENDED,
  /** E-mail, password and tenant do not lead to an account that may log in. */
  LOGIN_FAILED,
  /** The refresh token is unknown, expired or was used before. */
  REFRESH_TOKEN_INVALID,
  /** The password fits accounts in several tenants and the caller must name one. */
  TENANT_REQUIRED,
  /** The tenant exists but does not serve requests at present. */
  TENANT_SUSPENDED,
  /** The user was deactivated. */
  USER_DEACTIVATED,
  /** Another tenant has the slug. */
  SLUG_TAKEN,
  /** The tenant that is imported, or one of its users, is there already. */
  IDS_EXIST,
  /** Another user of the tenant has the e-mail. */
  EMAIL_TAKEN,
  /** Another project of the tenant has the key. */
  PROJECT_KEY_TAKEN,
  /** Another role of the tenant has the name. */
  ROLE_NAME_TAKEN,
  /** Users or pending invitations hold the role. */
  ROLE_IN_USE,
  /** The administrators' role can be neither changed nor deleted. */
  ROLE_SYSTEM,
  /** Another department of the tenant has the name. */
  DEPARTMENT_NAME_TAKEN,
  /** Another team of the tenant has the name. */
  TEAM_NAME_TAKEN,
  /** Another label of the tenant has the name. */
  LABEL_NAME_TAKEN,
  /** The e-mail has been invited and the invitation can still be accepted. */
  INVITATION_EXISTS,
  /** The invitation has been accepted. */
  INVITATION_ACCEPTED,
  /** The invitation can be accepted no more. */
  INVITATION_EXPIRED,
  /** The invitation was revoked. */
  INVITATION_REVOKED,
  /** The person was erased and cannot come back. */
  USER_ERASED,
  /** The last active administrator must stay one. */
  LAST_ADMINISTRATOR,
  /** The tenant has as many users or projects as its operator allows. */
  LIMIT_REACHED,
  /** Another change came in between. */
  CONFLICT,
  /** The version that the caller knows is not the present one. */
  STALE,
  /** The same request, by its idempotency key, is being carried out at this moment. */
  IDEMPOTENCY_IN_PROGRESS,
  /** The idempotency key was used before, with another request. */
  IDEMPOTENCY_MISMATCH,
  /** The project is archived and therefore read-only. */
  PROJECT_ARCHIVED,
  /** Only an archived project can be deleted. */
  PROJECT_NOT_ARCHIVED,
  /** There were too many attempts from one address, or for one account or tenant: try later. */
  TOO_MANY_REQUESTS,
  /** Nobody may register an organization by themselves. */
  REGISTRATION_CLOSED,
  /** Whoever registers an organization must bring the operator's code. */
  REGISTRATION_CODE_INVALID,
  /** What it needs is in use by others and did not come free in time: try again. */
  OVERLOADED,
  /** The database is away, or in no state to do this: try again. */
  DATABASE_UNAVAILABLE,
  /** The tenant's schema is missing, or of a version that this program does not serve. */
  TENANT_UNAVAILABLE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The stable code, such as {@code slug-taken}. */
  public String code() {
    return code;
  }
}
