package io.taskeri.web.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationService;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.InvitationStatus;
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
import java.util.Optional;
import java.util.Set;

/** Invitations. */
public final class InvitationRoutes {
  private static final String PATH = "/api/v1/invitations";
  private static final Export<InvitationJson> EXPORT =
      Export.of("invitations", InvitationJson.class, "link");
  private static final TextKind<InvitationStatus> STATUS = TextKind.oneOf(InvitationStatus.class);
  private static final TextKind<EmailAddress> EMAIL =
      new TextKind<>("malformed", "an e-mail address", InvitationRoutes::email);

  private final InvitationService invitations;
  private final Cursors cursors;

  /** Serves the use cases. */
  public InvitationRoutes(InvitationService invitations, Cursors cursors) {
    this.invitations = invitations;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, PATH, this::invite);
    routes.addList(PATH, this::list);
    routes.add(HandlerType.GET, PATH + "/{id}", this::get);
    routes.add(HandlerType.POST, PATH + "/{id}/resend", this::resend);
    routes.add(HandlerType.POST, PATH + "/{id}/revoke", this::revoke);
  }

  private void invite(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var email = body.required("email", TextKind.TEXT);
    var roles = body.requiredList("roles", TextKind.TEXT);
    body.done();
    Created<InvitationView> created =
        invitations.invite(
            caller,
            new Invite(email, roles),
            IdempotencyKey.of(context, caller.user().toString(), json));
    InvitationView view = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(
        context, PATH + "/" + view.invitation().id(), version(view), InvitationJson.of(view));
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    Set<InvitationStatus> statuses = Set.copyOf(listing.query().list("status", STATUS));
    Optional<EmailAddress> email = listing.query().optional("email", EMAIL);
    PageRequest<InvitationSort> page = listing.page(InvitationSort.CREATED_AT).reversed();
    var filter = new InvitationFilter(statuses, email);
    listing.answer(page, it -> invitations.list(caller, filter, it), InvitationJson::of, EXPORT);
  }

  private void get(Context context, TenantContext caller) {
    InvitationView view = invitations.get(caller, id(context));
    Answer.resource(context, version(view), InvitationJson.of(view));
  }

  private void resend(Context context, TenantContext caller) {
    InvitationId id = id(context);
    answer(
        context, IfMatch.of(context).apply(expected -> invitations.resend(caller, id, expected)));
  }

  private void revoke(Context context, TenantContext caller) {
    InvitationId id = id(context);
    answer(
        context, IfMatch.of(context).apply(expected -> invitations.revoke(caller, id, expected)));
  }

  private static void answer(Context context, InvitationView view) {
    Answer.changed(context, version(view), InvitationJson.of(view));
  }

  private static long version(InvitationView view) {
    return view.invitation().revision().version();
  }

  private static InvitationId id(Context context) {
    return PathId.of(context, "id", "invitation", InvitationId::new);
  }

  private static Optional<EmailAddress> email(String text) {
    try {
      return Optional.of(new EmailAddress(text));
    } catch (InvalidInput invalid) {
      return Optional.empty();
    }
  }
}
