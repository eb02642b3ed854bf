package io.taskeri.web.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.Me;
import io.taskeri.application.user.UserService;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;

/** The caller. */
public final class MeRoutes {
  private static final String PATH = "/api/v1/me";

  private final UserService users;

  /** Serves the use cases. */
  public MeRoutes(UserService users) {
    this.users = users;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.GET, PATH, this::get);
    routes.add(HandlerType.PATCH, PATH, this::change);
  }

  private void get(Context context, TenantContext caller) {
    Me me = users.me(caller);
    Answer.resource(context, me.user().revision().version(), MeJson.of(me));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    ChangeProfile command = profile(body);
    body.done();
    Me me = known.apply(expected -> users.changeMe(caller, command, expected));
    Answer.changed(context, me.user().revision().version(), MeJson.of(me));
  }

  /** What a merge patch says of a profile. */
  static ChangeProfile profile(JsonObject body) {
    return new ChangeProfile(
        body.patch("name", TextKind.TEXT),
        body.patch("title", TextKind.TEXT),
        body.patch("timeZone", TextKind.TEXT),
        body.patch("avatarColor", TextKind.TEXT));
  }
}
