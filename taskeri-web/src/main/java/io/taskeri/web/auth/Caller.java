package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Exchange;
import io.taskeri.web.http.Headers;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who is calling, from the bearer token (RFC 6750, section 2.1) and nothing else. */
public final class Caller {
  private static final String ATTRIBUTE = Caller.class.getName();
  private static final String SCHEME = "Bearer ";

  private final AccessTokens tokens;
  private final Optional<OperatorToken> operator;

  /** Accepts what these tokens verify, and this one from the operator. */
  public Caller(AccessTokens tokens, Optional<OperatorToken> operator) {
    this.tokens = tokens;
    this.operator = operator;
  }

  /**
   * Demands a token unless the route is public; to be called before every route.
   *
   * @throws Unauthenticated when the route needs a token and there is no valid one
   */
  public void identify(Context context) {
    if (context.routeRoles().contains(Access.OPERATOR)) {
      String token = token(context);
      if (operator.filter(it -> it.is(token)).isEmpty()) {
        throw new Unauthenticated(
            ErrorCode.UNAUTHENTICATED, "This needs the operator's token: Authorization: Bearer …");
      }
    } else if (!context.routeRoles().contains(Access.PUBLIC)) {
      TenantContext caller = tokens.verify(token(context));
      context.attribute(ATTRIBUTE, caller);
      Exchange.of(context).ifPresent(it -> it.calledBy(caller));
    }
  }

  /** As whom and for which tenant the request is made; known on every route that is not public. */
  public static TenantContext of(Context context) {
    @Nullable TenantContext caller = context.attribute(ATTRIBUTE);
    return Objects.requireNonNull(caller, "a public route has no caller");
  }

  /** The same, of any route; nobody is known on a public one. */
  public static Optional<TenantContext> find(Context context) {
    return Optional.ofNullable(context.attribute(ATTRIBUTE));
  }

  private static String token(Context context) {
    List<String> values = Collections.list(context.req().getHeaders(Headers.AUTHORIZATION));
    if (values.size() != 1 || !values.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Unauthenticated(
          ErrorCode.UNAUTHENTICATED, "This needs an access token: Authorization: Bearer …");
    }
    return values.get(0).substring(SCHEME.length());
  }
}
