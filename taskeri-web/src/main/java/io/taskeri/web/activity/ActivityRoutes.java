package io.taskeri.web.activity;

import io.javalin.http.Context;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivityService;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.web.http.PathId;
import io.taskeri.web.http.Routes;
import io.taskeri.web.page.Cursors;
import io.taskeri.web.page.Export;
import io.taskeri.web.page.Listing;
import java.io.IOException;

/** The audit log, and the history of tasks. */
public final class ActivityRoutes {
  private static final Export<ActivityJson> EXPORT =
      new Export<>("activity", ActivityJson.COLUMNS, ActivityJson::cells);

  private final ActivityService activities;
  private final Cursors cursors;

  /** Serves the use cases. */
  public ActivityRoutes(ActivityService activities, Cursors cursors) {
    this.activities = activities;
    this.cursors = cursors;
  }

  /** Registers the routes. */
  public void register(Routes routes) {
    routes.addList("/api/v1/activity", this::list);
    routes.addList("/api/v1/tasks/{id}/activity", this::listOfTask);
  }

  private void list(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    ActivityFilter filter = ActivityQuery.filter(listing.query(), caller.user());
    listing.answer(
        page(listing), it -> activities.list(caller, filter, it), ActivityJson::of, EXPORT);
  }

  private void listOfTask(Context context, TenantContext caller) throws IOException {
    Listing listing = new Listing(context, caller, cursors);
    PageRequest<ActivitySort> page = page(listing);
    TaskRef task = PathId.task(context);
    listing.answer(page, it -> activities.list(caller, task, it), ActivityJson::of, EXPORT);
  }

  private static PageRequest<ActivitySort> page(Listing listing) {
    return listing.page(ActivitySort.class, PageRequest.by(ActivitySort.OCCURRED_AT).reversed());
  }
}
