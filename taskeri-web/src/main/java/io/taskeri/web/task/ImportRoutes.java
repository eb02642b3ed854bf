package io.taskeri.web.task;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.ImportReport;
import io.taskeri.application.task.ImportService;
import io.taskeri.application.task.ImportTasks;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.http.Answer;
import io.taskeri.web.http.IdempotencyKey;
import io.taskeri.web.http.LargeBody;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.Query;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.TextKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tasks from CSV. Each organization sends one file at a time, so that none keeps the others from
 * it; few organizations at once, since each holds a thread, however slowly it sends; and few files
 * are worked on at once, since each is wholly in memory then.
 */
public final class ImportRoutes {
  private static final int MOST_SENDERS = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ImportService imports;
  private final Set<TenantId> senders = ConcurrentHashMap.newKeySet();
  private final ImportPermits permits =
      new ImportPermits(Runtime.getRuntime().maxMemory(), PATIENCE);

  /** Serves the use case. */
  public ImportRoutes(ImportService imports) {
    this.imports = imports;
  }

  /** Registers the route. */
  public void register(Routes routes) {
    routes.addQuery(HandlerType.POST, "/api/v1/projects/{id}/tasks/import", this::receive);
  }

  private void receive(Context context, TenantContext caller)
      throws IOException, InterruptedException {
    if (senders.size() >= MOST_SENDERS || !senders.add(caller.tenant())) {
      LargeBody.drop(context);
      throw new Unavailable(ErrorCode.OVERLOADED, "Other imports are under way.", null);
    }
    // The body first: an answer that comes before its end may be lost
    try (LargeBody body = LargeBody.of(context)) {
      Query query = Query.of(context);
      boolean dryRun = query.optional("dryRun", TextKind.BOOLEAN).orElse(false);
      query.done();
      ProjectRef project = PathId.project(context);
      RequestBody.requireCsv(context);
      Optional<RetryKey> key =
          dryRun
              ? Optional.empty()
              : IdempotencyKey.of(context, caller.user().toString(), body::digest);
      Created<ImportReport> report = run(caller, project, dryRun, body, key);
      IdempotencyKey.markReplayed(context, report.replayed());
      Answer.json(context, ImportJson.of(report.value()));
    } finally {
      senders.remove(caller.tenant());
    }
  }

  private Created<ImportReport> run(
      TenantContext caller,
      ProjectRef project,
      boolean dryRun,
      LargeBody body,
      Optional<RetryKey> key)
      throws IOException, InterruptedException {
    int taken = permits.take(body.size());
    try {
      ImportTasks read = TaskFile.read(body.stream(), project);
      return imports.run(caller, dryRun ? read.dry() : read, key);
    } finally {
      permits.giveBack(taken);
    }
  }
}
