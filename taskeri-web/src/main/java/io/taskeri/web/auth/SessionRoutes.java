package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.session.SessionService;
import io.taskeri.application.session.SessionSort;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.Routes;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import java.io.IOException;

/** The caller's own sessions. */
public final class SessionRoutes {
  private static final String PATH = "/api/v1/auth/sessions";
  private static final Export<SessionJson> EXPORT = Export.of("sessions", SessionJson.class);

  private final SessionService sessions;
  private final Cursors cursors;

  /** Serves the use cases. */
  public SessionRoutes(SessionService sessions, Cursors cursors) {
    this.sessions = sessions;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addList(PATH, this::list);
    routes.add(HandlerType.DELETE, PATH + "/{id}", this::end);
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<SessionSort> page = listing.page(SessionSort.CREATED_AT).reversed();
    listing.answer(page, it -> sessions.list(caller, it), it -> SessionJson.of(it, caller), EXPORT);
  }

  private void end(Context context, TenantContext caller) {
    sessions.end(caller, PathId.of(context, "id", "session", SessionId::new));
    Answer.nothing(context);
  }
}
