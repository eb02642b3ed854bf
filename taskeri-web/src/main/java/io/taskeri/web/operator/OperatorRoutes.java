package io.taskeri.web.operator;

import io.javalin.http.Context;
import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.TenantService;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.Routes;
import io.taskeri.web.page.Cursors;

/** All that is served below {@code /operator/v1}. */
public final class OperatorRoutes {
  static final String ROOT = "/operator/v1";
  static final String TENANT = ROOT + "/tenants/{slug}";

  /** Sets its cursors apart from those of any tenant. */
  static final String SCOPE = "operator";

  private final Taskeri taskeri;
  private final Cursors cursors;

  /** Serves the use cases. */
  public OperatorRoutes(Taskeri taskeri, Cursors cursors) {
    this.taskeri = taskeri;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    new OperatedTenantRoutes(taskeri.tenants(), cursors).register(routes);
    new SupportRoutes(taskeri, cursors).register(routes);
    new ArchiveRoutes(taskeri).register(routes);
    new MigrationRoutes(taskeri.migrations()).register(routes);
  }

  /**
   * The organization that the path names.
   *
   * @throws NotFound when there is none, or can be none
   */
  static TenantId tenant(Context context, TenantService tenants) {
    return tenants.find(slug(context.pathParam("slug"))).id();
  }

  /** 201 with an organization, where it is found, and no ETag, for nothing here asks for one. */
  static void created(Context context, Tenant tenant) {
    String location = context.contextPath() + ROOT + "/tenants/" + tenant.slug();
    context.status(201).header(Headers.LOCATION, location);
    Answer.json(context, OperatedTenantJson.of(tenant));
  }

  /**
   * A slug that is to lead to an organization.
   *
   * @throws NotFound when it can be none
   */
  static Slug slug(String text) {
    try {
      return new Slug(text);
    } catch (InvalidInput malformed) {
      throw new NotFound("tenant");
    }
  }
}
