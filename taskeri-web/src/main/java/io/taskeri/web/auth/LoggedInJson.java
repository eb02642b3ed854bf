package io.taskeri.web.auth;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.javalin.http.Context;
import io.taskeri.application.session.NewSession;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.web.tenant.TenantJson;
import io.taskeri.web.user.UserJson;

/** Who has logged in, where, and the session's first tokens. */
public record LoggedInJson(TenantJson tenant, UserJson user, @JsonUnwrapped TokensJson tokens) {
  /** The answer to who has logged in. */
  public static LoggedInJson answer(
      Context context, AccessTokens tokens, Tenant tenant, User user, NewSession session) {
    TenantContext caller = TenantContext.of(tenant.id(), user.id(), session.id());
    return new LoggedInJson(
        TenantJson.of(tenant),
        UserJson.of(user),
        TokensJson.answer(context, tokens, caller, session.refreshToken()));
  }
}
