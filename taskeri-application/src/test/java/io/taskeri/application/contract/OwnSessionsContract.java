package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.application.session.Refreshed;
import io.taskeri.application.session.RunningSession;
import io.taskeri.application.session.SessionSort;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Everybody sees and ends their own sessions, and nobody else's. */
public interface OwnSessionsContract extends StorageContract {
  @Test
  default void a_session_tells_from_where_it_began_and_how_long_it_lasts() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User bob = acme.employee("Bob");
    office.pass(Duration.ofHours(1));
    Instant begun = office.clock().instant();
    Origin origin = new Origin("2001:db8::1", "a browser");
    Optional<String> slug = Optional.of(acme.registered().tenant().slug().value());
    LoggedIn session =
        acme.taskeri().sessions().logIn(new LogIn("bob@acme.test", Company.PASSWORD, slug, origin));
    SessionId id = session.session().id();
    Instant end = begun.plus(RefreshToken.LIFE);
    assertThat(running(acme, acme.as(bob)))
        .containsExactly(new RunningSession(id, origin, begun, begun, end));
    office.pass(Duration.ofDays(1));
    acme.taskeri().sessions().refresh(session.session().refreshToken());
    Instant refreshed = office.clock().instant();
    assertThat(running(acme, session.context()))
        .containsExactly(
            new RunningSession(id, origin, begun, refreshed, refreshed.plus(RefreshToken.LIFE)));
  }

  @Test
  default void only_running_sessions_are_listed_in_the_order_that_is_asked_for() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User bob = acme.employee("Bob");
    SessionId expiring = acme.logIn("Bob").session().id();
    office.pass(Duration.ofDays(1));
    LoggedIn older = acme.logIn("Bob");
    office.pass(Duration.ofDays(1));
    LoggedIn younger = acme.logIn("Bob");
    assertThat(running(acme, acme.as(bob)))
        .extracting(RunningSession::id)
        .containsExactly(expiring, older.session().id(), younger.session().id());
    office.pass(RefreshToken.LIFE.minusDays(2));
    var youngestFirst = PageRequest.by(SessionSort.CREATED_AT).reversed().limit(1);
    assertThat(Pages.all(youngestFirst, it -> acme.taskeri().sessions().list(acme.as(bob), it)))
        .extracting(RunningSession::id)
        .containsExactly(younger.session().id(), older.session().id());
    acme.taskeri().sessions().logOut(older.context());
    assertThat(running(acme, acme.as(bob)))
        .extracting(RunningSession::id)
        .containsExactly(younger.session().id());
  }

  @Test
  default void ending_a_session_ends_it_alone_with_all_of_its_tokens_and_once() {
    Company acme = company();
    acme.employee("Bob");
    LoggedIn own = acme.logIn("Bob");
    LoggedIn lost = acme.logIn("Bob");
    Refreshed again = acme.taskeri().sessions().refresh(lost.session().refreshToken());
    var sessions = acme.taskeri().sessions();
    sessions.end(own.context(), lost.session().id());
    assertCode(() -> acme.taskeri().users().me(lost.context()), ErrorCode.SESSION_ENDED);
    assertCode(() -> sessions.refresh(again.refreshToken()), ErrorCode.REFRESH_TOKEN_INVALID);
    assertNotFound(() -> sessions.end(own.context(), lost.session().id()));
    sessions.end(own.context(), own.session().id());
    assertCode(() -> sessions.list(own.context(), byTime()), ErrorCode.SESSION_ENDED);
  }

  @Test
  default void nobody_sees_or_ends_a_session_of_somebody_else() {
    Company acme = company();
    Company globex = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    assertThat(running(acme, bob)).isEmpty();
    assertThat(running(acme, acme.ada())).hasSize(1);
    var sessions = acme.taskeri().sessions();
    assertNotFound(() -> sessions.end(bob, acme.registered().session().id()));
    assertNotFound(() -> sessions.end(acme.ada(), globex.registered().session().id()));
    assertNotFound(() -> sessions.end(acme.ada(), new SessionId(Sample.id())));
    acme.taskeri().users().me(acme.adaInSession());
    acme.taskeri().users().me(globex.adaInSession());
  }

  private static PageRequest<SessionSort> byTime() {
    return PageRequest.by(SessionSort.CREATED_AT);
  }

  private static List<RunningSession> running(Company acme, TenantContext as) {
    return acme.taskeri().sessions().list(as, byTime()).items();
  }
}
