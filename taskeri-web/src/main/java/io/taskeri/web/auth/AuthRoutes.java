package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.application.session.Refreshed;
import io.taskeri.application.session.SessionService;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.ClientAddress;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;

/** Logging in, going on and logging out. */
public final class AuthRoutes {
  private final SessionService sessions;
  private final AccessTokens tokens;
  private final FixedTime failures;

  /**
   * Serves the sessions.
   *
   * @param failures when log-ins that fail are answered
   */
  public AuthRoutes(SessionService sessions, AccessTokens tokens, FixedTime failures) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.failures = failures;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addPublic(HandlerType.POST, "/api/v1/auth/login", this::logIn);
    routes.addPublic(HandlerType.POST, "/api/v1/auth/refresh", this::refresh);
    routes.add(
        HandlerType.POST,
        "/api/v1/auth/logout",
        (context, caller) -> {
          boolean cookie = RefreshCookie.isAskedFor(context);
          sessions.logOut(caller);
          if (cookie) {
            RefreshCookie.clear(context);
          }
          Answer.nothing(context);
        });
  }

  /** From where the request comes. */
  public static Origin origin(Context context) {
    return new Origin(ClientAddress.of(context), context.userAgent());
  }

  private void logIn(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var email = body.required("email", TextKind.TEXT);
    var password = body.required("password", TextKind.TEXT);
    var tenant = body.optional("tenant", TextKind.TEXT);
    body.done();
    try {
      LoggedIn in = sessions.logIn(new LogIn(email, password, tenant, origin(context)));
      Answer.json(
          context, LoggedInJson.answer(context, tokens, in.tenant(), in.user(), in.session()));
    } catch (Unauthenticated failed) {
      if (failed.code() != ErrorCode.LOGIN_FAILED) {
        throw failed;
      }
      failures.fail(context, failed);
    } catch (TooManyRequests refused) {
      failures.fail(context, refused); // perhaps it was looked at before: that must not show
    }
  }

  private void refresh(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    boolean cookie = RefreshCookie.isAskedFor(context);
    var token =
        cookie ? RefreshCookie.token(context) : body.required("refreshToken", TextKind.TEXT);
    body.done();
    Refreshed refreshed = sessions.refresh(new RefreshToken(token));
    Answer.json(
        context, TokensJson.answer(context, tokens, refreshed.context(), refreshed.refreshToken()));
  }
}
