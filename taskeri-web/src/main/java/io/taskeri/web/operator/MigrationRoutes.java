package io.taskeri.web.operator;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationPlan;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.MigrationService;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.JsonObject;
import io.taskeri.web.json.TextKind;
import java.util.List;
import java.util.Optional;

/** Brings organizations up to date, one after the other, while the request waits. */
final class MigrationRoutes {
  private static final String PATH = OperatorRoutes.ROOT + "/migrations";

  private final MigrationService migrations;

  MigrationRoutes(MigrationService migrations) {
    this.migrations = migrations;
  }

  void register(Routes routes) {
    routes.addOperatorQuery(HandlerType.GET, PATH, this::plan);
    routes.addOperator(HandlerType.POST, PATH, this::run);
  }

  private void plan(Context context) {
    Query query = Query.of(context);
    Optional<String> tenant = query.optional("tenant", TextKind.TEXT);
    query.done();
    List<MigrationPlan> plans = migrations.plan(tenant.map(OperatorRoutes::slug));
    Answer.json(context, new PlansJson(plans.stream().map(PlanJson::of).toList()));
  }

  private void run(Context context) {
    JsonObject body = JsonObject.of(RequestBody.json(context));
    Optional<Slug> tenant = body.optional("tenant", TextKind.TEXT).map(OperatorRoutes::slug);
    body.done();
    MigrateTenants command = tenant.map(MigrateTenants.all()::only).orElse(MigrateTenants.all());
    Answer.json(
        context, ReportJson.of(migrations.run(command, Runnable::run, MigrationListener.NONE)));
  }

  private record PlansJson(List<PlanJson> items) {}

  private record PlanJson(String schemaVersion, int tenants, List<String> statements) {
    static PlanJson of(MigrationPlan plan) {
      return new PlanJson(plan.version(), plan.tenants().size(), plan.statements());
    }
  }

  private record ReportJson(int total, int done, int left, List<FailureJson> failures) {
    static ReportJson of(MigrationReport report) {
      return new ReportJson(
          report.total(),
          report.done(),
          report.left(),
          report.failures().stream()
              .map(it -> new FailureJson(it.tenant().slug().value(), it.reason()))
              .toList());
    }
  }

  private record FailureJson(String tenant, String reason) {}
}
