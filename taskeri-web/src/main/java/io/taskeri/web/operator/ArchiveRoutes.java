package io.taskeri.web.operator;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.Taskeri;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.http.Abort;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.LargeBody;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.TextKind;
import java.io.IOException;
import java.util.Optional;

/** Takes an organization away as one archive, makes one of an archive, and deletes one for good. */
final class ArchiveRoutes {
  private final Taskeri taskeri;

  ArchiveRoutes(Taskeri taskeri) {
    this.taskeri = taskeri;
  }

  void register(Routes routes) {
    routes.addOperator(HandlerType.GET, OperatorRoutes.TENANT + "/export", this::export);
    routes.addOperatorQuery(HandlerType.POST, LargeBody.ARCHIVES, this::receive);
    routes.addOperator(HandlerType.DELETE, OperatorRoutes.TENANT, this::delete);
  }

  private void export(Context context) throws IOException {
    TenantId tenant = OperatorRoutes.tenant(context, taskeri.tenants());
    String file = context.pathParam("slug") + ".zip";
    context
        .contentType(RequestBody.ZIP)
        .header(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    try {
      taskeri.transfers().exportTenant(tenant, context.outputStream());
    } catch (RuntimeException failure) {
      if (context.res().isCommitted()) {
        Abort.connection(context, failure); // so that nobody takes the part for the whole
      } else {
        context.res().resetBuffer();
        context.res().setHeader(Headers.CONTENT_DISPOSITION, null);
        throw failure;
      }
    }
  }

  private void receive(Context context) {
    RequestBody.requireZip(context);
    Query query = Query.of(context);
    Optional<String> slug = query.optional("slug", TextKind.TEXT);
    query.done();
    Tenant tenant = taskeri.transfers().importTenant(LargeBody.unbounded(context), slug);
    OperatorRoutes.created(context, tenant);
  }

  private void delete(Context context) {
    taskeri.tenants().delete(OperatorRoutes.tenant(context, taskeri.tenants()));
    Answer.nothing(context);
  }
}
