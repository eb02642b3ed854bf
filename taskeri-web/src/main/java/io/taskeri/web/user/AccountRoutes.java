package io.taskeri.web.user;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.user.AccountService;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import java.util.OptionalLong;

/** Who may work, and with which roles. */
public final class AccountRoutes {
  private static final String PATH = "/api/v1/users/{id}";

  private final AccountService accounts;

  /** Serves the use cases. */
  public AccountRoutes(AccountService accounts) {
    this.accounts = accounts;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    add(routes, "/deactivate", accounts::deactivate);
    add(routes, "/reactivate", accounts::reactivate);
    add(routes, "/erase", accounts::erase);
    routes.add(HandlerType.PUT, PATH + "/roles", this::assignRoles);
  }

  private static void add(Routes routes, String action, Action use) {
    routes.add(
        HandlerType.POST,
        PATH + action,
        (context, caller) -> answer(context, (id, expected) -> use.apply(caller, id, expected)));
  }

  private void assignRoles(Context context, TenantContext caller) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var roles = body.requiredList("roles", TextKind.TEXT);
    body.done();
    answer(context, (id, expected) -> accounts.assignRoles(caller, id, roles, expected));
  }

  private static void answer(Context context, Step step) {
    UserId id = PathId.of(context, "id", "user", UserId::new);
    User user = IfMatch.of(context).apply(expected -> step.apply(id, expected));
    Answer.changed(context, user.revision().version(), UserJson.of(user));
  }

  private interface Action {
    User apply(TenantContext caller, UserId id, OptionalLong expected);
  }

  private interface Step {
    User apply(UserId id, OptionalLong expected);
  }
}
