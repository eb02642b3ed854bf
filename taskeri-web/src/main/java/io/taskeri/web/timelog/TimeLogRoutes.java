package io.taskeri.web.timelog;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.timelog.ChangeTimeLog;
import io.taskeri.application.timelog.LogTime;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogService;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSum;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.application.timelog.TimeSums;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogId;
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

/** Who worked on which task for how long. */
public final class TimeLogRoutes {
  private static final String ON_TASK = "/api/v1/tasks/{id}/time-logs";
  private static final String PATH = "/api/v1/time-logs";
  private static final String ONE = PATH + "/{id}";
  private static final Export<TimeLogJson> EXPORT =
      new Export<>("time-logs", TimeLogJson.COLUMNS, TimeLogJson::cells);
  private static final Export<TimeSum> SUMS = Export.of("time-sums", TimeSum.class);

  private final TimeLogService timeLogs;
  private final Cursors cursors;

  /** Serves the use cases. */
  public TimeLogRoutes(TimeLogService timeLogs, Cursors cursors) {
    this.timeLogs = timeLogs;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.add(HandlerType.POST, ON_TASK, this::create);
    routes.addList(ON_TASK, this::listOfTask);
    routes.addList(PATH, this::list);
    routes.addList(PATH + "/sums", this::sum);
    routes.add(HandlerType.GET, ONE, this::get);
    routes.add(HandlerType.PATCH, ONE, this::change);
    routes.add(HandlerType.DELETE, ONE, this::delete);
  }

  private void create(Context context, TenantContext caller) {
    JsonNode json = RequestBody.json(context);
    JsonObject body = JsonObject.of(json);
    var startedAt = body.required("startedAt", TextKind.INSTANT);
    int minutes = body.requiredInteger("minutes");
    var note = body.optional("note", TextKind.TEXT);
    body.done();
    Created<TimeLog> created =
        timeLogs.create(
            caller,
            new LogTime(PathId.task(context), startedAt, minutes, note.orElse("")),
            IdempotencyKey.of(context, caller.user().toString(), json));
    TimeLog log = created.value();
    IdempotencyKey.markReplayed(context, created.replayed());
    Answer.created(context, PATH + "/" + log.id(), log.revision().version(), TimeLogJson.of(log));
  }

  private void listOfTask(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    TimeLogFilter filter = TimeLogQuery.ofTask(listing.query(), caller.user());
    PageRequest<TimeLogSort> page = page(listing);
    TaskRef task = PathId.task(context);
    listing.answer(page, it -> timeLogs.list(caller, task, filter, it), TimeLogJson::of, EXPORT);
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    TimeLogFilter filter = TimeLogQuery.filter(listing.query(), caller.user());
    PageRequest<TimeLogSort> page = page(listing);
    listing.answer(page, it -> timeLogs.list(caller, filter, it), TimeLogJson::of, EXPORT);
  }

  private static PageRequest<TimeLogSort> page(Listing listing) {
    return listing.page(TimeLogSort.class, PageRequest.by(TimeLogSort.STARTED_AT).reversed());
  }

  private void sum(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    TimeLogFilter filter = TimeLogQuery.filter(listing.query(), caller.user());
    TimeGrouping grouping = TimeLogQuery.grouping(listing.query());
    PageRequest<TimeSumSort> page = listing.page(TimeSumSort.GROUP);
    if (!listing.export(
        page, it -> timeLogs.sum(caller, filter, grouping, it).page(), it -> it, SUMS)) {
      TimeSums sums = timeLogs.sum(caller, filter, grouping, page);
      listing.answer(sums.page(), it -> it, it -> new TimeSumsJson(it, sums.minutes()));
    }
  }

  private void get(Context context, TenantContext caller) {
    TimeLog log = timeLogs.get(caller, id(context));
    Answer.resource(context, log.revision().version(), TimeLogJson.of(log));
  }

  private void change(Context context, TenantContext caller) {
    IfMatch known = IfMatch.of(context);
    JsonObject body = JsonObject.of(RequestBody.patch(context));
    var command =
        new ChangeTimeLog(
            body.patch("startedAt", TextKind.INSTANT),
            body.patchInteger("minutes"),
            body.patch("note", TextKind.TEXT));
    body.done();
    TimeLogId id = id(context);
    TimeLog log = known.apply(expected -> timeLogs.change(caller, id, command, expected));
    Answer.changed(context, log.revision().version(), TimeLogJson.of(log));
  }

  private void delete(Context context, TenantContext caller) {
    TimeLogId id = id(context);
    IfMatch.of(context)
        .apply(
            expected -> {
              timeLogs.delete(caller, id, expected);
              return id;
            });
    Answer.nothing(context);
  }

  private static TimeLogId id(Context context) {
    return PathId.of(context, "id", "time log", TimeLogId::new);
  }
}
