package io.taskeri.web.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.user.CreateUser;
import io.taskeri.application.user.Me;
import io.taskeri.application.user.UserService;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Ids;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Listing;

/** The caller, and the people of an organization. */
public final class UserRoutes {
  private static final String PATH = "/api/v1/users";

  private final UserService users;
  private final Cursors cursors;

  /** Serves the use cases. */
  public UserRoutes(UserService users, Cursors cursors) {
    this.users = users;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.GET, "/api/v1/me", this::me);
    routes.add(HandlerType.POST, PATH, this::create);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
  }

  private void me(Context context, TenantContext caller) {
    Me me = users.me(caller);
    Answer.resource(context, me.user().revision().version(), MeJson.of(me));
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

  private void list(Context context, TenantContext caller) {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<UserSort> page = listing.page(UserSort.class, UserSort.CREATED_AT);
    listing.answer(users.list(caller, page), UserJson::of);
  }

  private void get(Context context, TenantContext caller) {
    User user = users.get(caller, id(context.pathParam("id")));
    Answer.resource(context, user.revision().version(), UserJson.of(user));
  }

  /**
   * The user whom a path names.
   *
   * @throws NotFound when it is no id at all, as when there is no such user
   */
  public static UserId id(String text) {
    return new UserId(Ids.parse(text).orElseThrow(() -> new NotFound("user")));
  }
}
