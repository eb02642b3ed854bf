package io.taskeri.web.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.access.ChangeRole;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.access.RoleService;
import io.taskeri.application.access.RoleSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.IfMatch;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import io.taskeri.web.page.PageJson;
import java.io.IOException;

/** Roles, and what they can allow. */
public final class RoleRoutes {
  private static final String PATH = "/api/v1/roles";
  private static final Export<RoleJson> EXPORT = Export.of("roles", RoleJson.class);

  private final RoleService roles;
  private final Cursors cursors;

  /** Serves the use cases. */
  public RoleRoutes(RoleService roles, Cursors cursors) {
    this.roles = roles;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.PATCH, PATH + "/{id}", this::change);
    routes.add(HandlerType.DELETE, PATH + "/{id}", this::delete);
    routes.add(HandlerType.GET, "/api/v1/permissions", this::permissions);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var name = body.required("name", TextKind.TEXT);
    var description = body.optional("description", TextKind.TEXT);
    var permissions = body.requiredList("permissions", TextKind.TEXT);
    body.done();
    Created<Role> created =
        roles.create(
            caller,
            new CreateRole(name, description.orElse(""), permissions),
            IdempotencyKey.of(context, caller.user().toString(), json));
    Role role = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(context, PATH + "/" + role.id(), role.revision().version(), RoleJson.of(role));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<RoleSort> page = listing.page(RoleSort.class, RoleSort.CREATED_AT);
    listing.answer(page, it -> roles.list(caller, it), RoleJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    Role role = roles.get(caller, id(context));
    Answer.resource(context, role.revision().version(), RoleJson.of(role));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new ChangeRole(
            body.patch("name", TextKind.TEXT),
            body.patch("description", TextKind.TEXT),
            body.patchList("permissions", TextKind.TEXT));
    body.done();
    RoleId id = id(context);
    Role role = known.apply(expected -> roles.change(caller, id, command, expected));
    Answer.changed(context, role.revision().version(), RoleJson.of(role));
  }

  private void delete(Context context, TenantContext caller) {
    RoleId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              roles.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private void permissions(Context context, TenantContext caller) {
    Answer.json(context, PageJson.whole(roles.permissions(caller)));
  }

  private static RoleId id(Context context) {
    return PathId.of(context, "id", "role", RoleId::new);
  }
}
