package io.taskeri.web.operator;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.user.ResetOffer;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Listing;
import io.taskeri.web.user.UserJson;
import java.time.Instant;
import java.util.UUID;

/** What the operator does for the people of an organization. */
final class SupportRoutes {
  private final Taskeri taskeri;
  private final Cursors cursors;

  SupportRoutes(Taskeri taskeri, Cursors cursors) {
    this.taskeri = taskeri;
    this.cursors = cursors;
  }

  void register(Routes routes) {
    routes.addOperatorQuery(HandlerType.GET, OperatorRoutes.TENANT + "/users", this::list);
    // The e-mail stands in the body, because paths are logged
    routes.addOperator(
        HandlerType.POST, OperatorRoutes.TENANT + "/password-resets", this::resetPassword);
  }

  private void list(Context context) {
    Listing listing = new Listing(context, OperatorRoutes.SCOPE, cursors);
    PageRequest<UserSort> page = listing.page(UserSort.class, UserSort.EMAIL);
    TenantId tenant = OperatorRoutes.tenant(context, taskeri.tenants());
    listing.answer(taskeri.support().list(tenant, UserFilter.all(), page), UserJson::of, it -> it);
  }

  private void resetPassword(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    String email = body.required("email", TextKind.TEXT);
    body.done();
    TenantId tenant = OperatorRoutes.tenant(context, taskeri.tenants());
    Answer.json(context, OfferJson.of(taskeri.support().resetPassword(tenant, email)));
  }

  private record OfferJson(
      UUID userId, String email, String link, String token, Instant expiresAt) {
    static OfferJson of(ResetOffer offer) {
      return new OfferJson(
          offer.user().id().value(),
          offer.user().email().value(),
          offer.link(),
          offer.token(),
          offer.expiresAt());
    }
  }
}
