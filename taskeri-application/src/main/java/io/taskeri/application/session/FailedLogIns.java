package io.taskeri.application.session;

import io.taskeri.application.Surroundings;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.activity.Recorder;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Notes in an organization's history that somebody could not log in as one of its users: once for
 * each user in {@value #PAUSE_MINUTES} minutes, however often it is tried, and nothing of what was
 * tried.
 */
final class FailedLogIns {
  private static final int PAUSE_MINUTES = 15;
  private static final Duration PAUSE = Duration.ofMinutes(PAUSE_MINUTES);
  private static final Logger LOG = System.getLogger(FailedLogIns.class.getName());

  private final Surroundings surroundings;

  FailedLogIns(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Notes that no password fitted any of the accounts that were tried. */
  void note(List<Login> tried) {
    tried.forEach(this::note);
  }

  private void note(Login login) {
    TenantContext context = TenantContext.of(login.tenant().id(), login.user());
    try {
      Objects.requireNonNull(surroundings.storage().inTenant(context, unit -> note(login, unit)));
    } catch (TaskeriException unavailable) {
      // Whoever guesses must get the same answer whether there is such an account or not
      LOG.log(Level.WARNING, "a failed log-in could not be noted: {0}", unavailable.getMessage());
    }
  }

  private Instant note(Login login, TenantUnit unit) {
    // Of those who fail at once, one comes after the other and finds what was noted
    unit.logins().lockPasswordHash(login.user());
    Instant now = surroundings.now();
    ActivityFilter recent =
        ActivityFilter.all()
            .entity(login.user().value())
            .by(UserId.NOBODY)
            .within(now.minus(PAUSE), null);
    var first = PageRequest.by(ActivitySort.OCCURRED_AT).limit(1);
    Viewer everything = new Viewer(UserId.NOBODY, true);
    if (unit.activities().list(recent, first, everything).items().isEmpty()) {
      Recorder recorder = new Recorder(surroundings.ids(), UserId.NOBODY, now);
      FieldChange failure = new FieldChange("logIn", null, "FAILED");
      unit.activities().append(recorder.changed(Subject.of(login.user()), List.of(failure)));
    }
    return now;
  }
}
