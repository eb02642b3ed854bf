package io.taskeri.web.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.retry.Created;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.web.auth.AccessTokens;
import io.taskeri.web.auth.AuthRoutes;
import io.taskeri.web.auth.LoggedInJson;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import java.util.Optional;

/** Registers organizations, and tells which short names are free. */
public final class TenantRoutes {
  private static final TextKind<String> SLUG =
      new TextKind<>(
          "malformed",
          "1 to 100 characters",
          text -> Optional.of(text).filter(it -> !it.isBlank() && it.length() <= 100));

  private final TenantService tenants;
  private final AccessTokens tokens;

  /** Serves the use cases; who registers is logged in with these tokens. */
  public TenantRoutes(TenantService tenants, AccessTokens tokens) {
    this.tenants = tenants;
    this.tokens = tokens;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addPublic(HandlerType.POST, "/api/v1/tenants", this::register);
    routes.addPublicQuery("/api/v1/tenants/available", this::available);
  }

  private void register(Context context) {
    JsonNode json = RequestBody.json(context);
    RegisterTenant command = command(context, JsonObject.of(json));
    Optional<String> code = Optional.ofNullable(context.header(Headers.REGISTRATION_CODE));
    Created<Registered> created =
        tenants.signUp(command, code, IdempotencyKey.of(context, "", json));
    Registered registered = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context,
        "/api/v1/me",
        registered.tenant().revision().version(),
        LoggedInJson.answer(
            context, tokens, registered.tenant(), registered.admin(), registered.session()));
  }

  private void available(Context context) {
    Query query = Query.of(context);
    Optional<String> slug = query.optional("slug", SLUG);
    if (slug.isEmpty() && !query.has("slug")) {
      query.reject("slug", "required", "is required");
    }
    query.done();
    Answer.json(
        context, SlugJson.of(tenants.available(slug.orElseThrow(), AuthRoutes.origin(context))));
  }

  /** What a body asks to be registered. */
  public static RegisterTenant command(Context context, JsonObject body) {
    var name = body.required("name", TextKind.TEXT);
    var slug = body.optional("slug", TextKind.TEXT);
    JsonObject admin = body.object("admin");
    var email = admin.required("email", TextKind.TEXT);
    var adminName = admin.required("name", TextKind.TEXT);
    var password = admin.required("password", TextKind.TEXT);
    body.done();
    return new RegisterTenant(
        name,
        slug.orElse(null),
        new RegisterTenant.Admin(email, adminName, password),
        AuthRoutes.origin(context));
  }
}
