package io.taskeri.web.tenant;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.application.tenant.SettingsService;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import java.time.DayOfWeek;

/** The caller's organization. */
public final class SettingsRoutes {
  private static final String PATH = "/api/v1/tenant";
  private static final TextKind<DayOfWeek> DAY = TextKind.oneOf(DayOfWeek.class);

  private final SettingsService settings;

  /** Serves the use cases. */
  public SettingsRoutes(SettingsService settings) {
    this.settings = settings;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.GET, PATH, this::get);
    routes.add(HandlerType.PATCH, PATH, this::change);
  }

  private void get(Context context, TenantContext caller) {
    Tenant tenant = settings.get(caller);
    Answer.resource(context, tenant.revision().version(), TenantDetailsJson.of(tenant));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    ChangeTenant command = command(JsonObject.of(RequestBody.patch(context)));
    Tenant tenant = known.apply(expected -> settings.change(caller, command, expected));
    Answer.changed(context, tenant.revision().version(), TenantDetailsJson.of(tenant));
  }

  private static ChangeTenant command(JsonObject body) {
    var name = body.patch("name", TextKind.TEXT);
    JsonObject chosen = body.patchObject("settings");
    var command =
        new ChangeTenant(
            name,
            chosen.patch("timeZone", TextKind.TEXT),
            chosen.patch("locale", TextKind.TEXT),
            chosen.patch("weekStart", DAY));
    body.done();
    return command;
  }
}
