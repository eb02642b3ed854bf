package io.taskeri.web.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.CreateUser;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserService;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
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
import java.io.IOException;

/** The people of an organization. */
public final class UserRoutes {
  private static final String PATH = "/api/v1/users";
  private static final Export<UserJson> EXPORT = Export.of("users", UserJson.class);

  private final UserService users;
  private final Cursors cursors;

  /** Serves the use cases. */
  public UserRoutes(UserService users, Cursors cursors) {
    this.users = users;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.PATCH, PATH + "/{id}", this::change);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var email = body.required("email", TextKind.TEXT);
    var name = body.required("name", TextKind.TEXT);
    var password = body.required("password", TextKind.TEXT);
    var roles = body.requiredList("roles", TextKind.TEXT);
    body.done();
    Created<User> created =
        users.create(
            caller,
            new CreateUser(email, name, password, roles),
            IdempotencyKey.of(context, caller.user().toString(), json));
    User user = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(context, PATH + "/" + user.id(), user.revision().version(), UserJson.of(user));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    UserFilter filter = UserQuery.filter(listing.query());
    PageRequest<UserSort> page = listing.page(UserSort.class, UserSort.CREATED_AT);
    listing.answer(page, it -> users.list(caller, filter, it), UserJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    User user = users.get(caller, id(context));
    Answer.resource(context, user.revision().version(), UserJson.of(user));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command = new ChangeUser(body.patch("email", TextKind.TEXT), MeRoutes.profile(body));
    body.done();
    UserId id = id(context);
    User user = known.apply(expected -> users.change(caller, id, command, expected));
    Answer.changed(context, user.revision().version(), UserJson.of(user));
  }

  private static UserId id(Context context) {
    return PathId.of(context, "id", "user", UserId::new);
  }
}
