package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.AcceptanceService;
import io.taskeri.application.user.Invited;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import java.time.Instant;

/** Invitations as the invited see them. */
public final class AcceptanceRoutes {
  private static final String PATH = "/api/v1/auth/invitations/{token}";

  private final AcceptanceService acceptance;
  private final AccessTokens tokens;

  /** Serves the use cases; who accepts is logged in with these tokens. */
  public AcceptanceRoutes(AcceptanceService acceptance, AccessTokens tokens) {
    this.acceptance = acceptance;
    this.tokens = tokens;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addPublic(HandlerType.GET, PATH, this::look);
    routes.addPublic(HandlerType.POST, PATH, this::accept);
  }

  private void look(Context context) {
    Invited invited = acceptance.look(context.pathParam("token"), AuthRoutes.origin(context));
    Answer.json(
        context,
        new InvitedJson(
            new TenantName(invited.tenant().slug().value(), invited.tenant().name()),
            invited.invitation().email().value(),
            invited.invitation().expiresAt()));
  }

  private void accept(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var name = body.required("name", TextKind.TEXT);
    var password = body.required("password", TextKind.TEXT);
    body.done();
    LoggedIn in =
        acceptance.accept(
            context.pathParam("token"),
            new AcceptInvitation(name, password, AuthRoutes.origin(context)));
    Answer.json(
        context, LoggedInJson.answer(context, tokens, in.tenant(), in.user(), in.session()));
  }

  /** What somebody is invited to, and with which e-mail. */
  private record InvitedJson(TenantName tenant, String email, Instant expiresAt) {}

  private record TenantName(String slug, String name) {}
}
