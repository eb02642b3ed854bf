package io.taskeri.web.auth;

import io.javalin.security.RouteRole;

/** Who may call a route at all; what the caller may do there is the use case's to decide. */
public enum Access implements RouteRole {
  /** Everyone. */
  PUBLIC,
  /** Who brings a valid access token. */
  AUTHENTICATED,
  /** Who brings the operator's token. */
  OPERATOR
}
