package io.taskeri.web.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.tenant.RenameTenant;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Listing;
import io.taskeri.web.tenant.TenantRoutes;
import java.io.IOException;
import java.util.Set;

/** Organizations as their operator looks after them. */
final class OperatedTenantRoutes {
  private static final TextKind<TenantStatus> STATUS = TextKind.oneOf(TenantStatus.class);

  private final TenantService tenants;
  private final Cursors cursors;

  OperatedTenantRoutes(TenantService tenants, Cursors cursors) {
    this.tenants = tenants;
    this.cursors = cursors;
  }

  void register(Routes routes) {
    routes.addOperatorQuery(HandlerType.GET, OperatorRoutes.ROOT + "/tenants", this::list);
    routes.addOperator(HandlerType.POST, OperatorRoutes.ROOT + "/tenants", this::create);
    routes.addOperator(HandlerType.GET, OperatorRoutes.TENANT, this::show);
    routes.addOperator(HandlerType.PATCH, OperatorRoutes.TENANT, this::rename);
    routes.addOperator(HandlerType.PATCH, OperatorRoutes.TENANT + "/limits", this::limit);
    routes.addOperator(
        HandlerType.POST,
        OperatorRoutes.TENANT + "/suspend",
        context -> answer(context, tenants.suspend(tenant(context))));
    routes.addOperator(
        HandlerType.POST,
        OperatorRoutes.TENANT + "/resume",
        context -> answer(context, tenants.resume(tenant(context))));
  }

  private void list(Context context) throws IOException {
    Listing listing = new Listing(context, OperatorRoutes.SCOPE, cursors);
    Set<TenantStatus> statuses = Set.copyOf(listing.query().list("status", STATUS));
    PageRequest<TenantSort> page = listing.page(TenantSort.SLUG);
    listing.answer(tenants.list(statuses, page), OperatedTenantJson::of, it -> it);
  }

  private void create(Context context) {
    JsonNode json = RequestBody.json(context);
    var command = TenantRoutes.command(context, JsonObject.of(json));
    Created<Registered> created =
        tenants.register(command, IdempotencyKey.of(context, OperatorRoutes.SCOPE, json));
    Tenant tenant = created.value().tenant();
    IdempotencyKey.markReplayed(context, created.replayed());
    OperatorRoutes.created(context, tenant);
  }

  private void show(Context context) {
    Answer.json(context, TenantOverviewJson.of(tenants.show(tenant(context))));
  }

  private void rename(Context context) {
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new RenameTenant(body.patch("name", TextKind.TEXT), body.patch("slug", TextKind.TEXT));
    body.done();
    answer(context, tenants.rename(tenant(context), command));
  }

  private void limit(Context context) {
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command = new LimitTenant(body.patchInteger("users"), body.patchInteger("projects"));
    body.done();
    answer(context, tenants.limit(tenant(context), command));
  }

  private static void answer(Context context, Tenant changed) {
    Answer.json(context, OperatedTenantJson.of(changed));
  }

  private TenantId tenant(Context context) {
    return OperatorRoutes.tenant(context, tenants);
  }
}
