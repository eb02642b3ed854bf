package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;

/** Passwords, known and forgotten. */
public final class PasswordRoutes {
  private final PasswordService passwords;
  private final FixedTime answers;

  /**
   * Serves the use cases.
   *
   * @param answers when who has forgotten a password is answered
   */
  public PasswordRoutes(PasswordService passwords, FixedTime answers) {
    this.passwords = passwords;
    this.answers = answers;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.PUT, "/api/v1/me/password", this::change);
    routes.addPublic(HandlerType.POST, "/api/v1/auth/password/forgot", this::forgot);
    routes.addPublic(HandlerType.POST, "/api/v1/auth/password/reset", this::reset);
  }

  private void change(Context context, TenantContext caller) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var current = body.required("currentPassword", TextKind.TEXT);
    var chosen = body.required("newPassword", TextKind.TEXT);
    body.done();
    passwords.change(caller, new ChangePassword(current, chosen));
    Answer.nothing(context);
  }

  private void forgot(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var email = body.required("email", TextKind.TEXT);
    var tenant = body.optional("tenant", TextKind.TEXT);
    body.done();
    passwords.forgot(email, tenant, AuthRoutes.origin(context));
    Answer.nothing(context);
    context.status(202);
    answers.pass(context);
  }

  private void reset(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    var token = body.required("token", TextKind.TEXT);
    var password = body.required("password", TextKind.TEXT);
    body.done();
    passwords.reset(new ResetPassword(token, password), AuthRoutes.origin(context));
    Answer.nothing(context);
  }
}
