package io.taskeri.web.page;

import io.javalin.http.Context;
import io.taskeri.application.activity.ActivityService;
import io.taskeri.web.auth.Caller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets an organization's history tell who took a whole list away. */
public final class ExportLog {
  private static final String ATTRIBUTE = ExportLog.class.getName();

  private final ActivityService history;

  /** Writes into these histories. */
  public ExportLog(ActivityService history) {
    this.history = history;
  }

  /** Will tell of what the request exports; to be called before every route. */
  public void follow(Context context) {
    context.attribute(ATTRIBUTE, this);
  }

  /** Tells that the caller is about to be answered a whole list. */
  static void note(Context context, String list) {
    @Nullable ExportLog log = context.attribute(ATTRIBUTE);
    Objects.requireNonNull(log).history.exported(Caller.of(context), list);
  }
}
