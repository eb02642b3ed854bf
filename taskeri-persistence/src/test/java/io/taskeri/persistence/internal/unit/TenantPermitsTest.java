package io.taskeri.persistence.internal.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantPermitsTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final TenantId tenant = new TenantId(UUID.randomUUID());
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void who_comes_first_goes_first() throws Exception {
    TenantPermits permits = new TenantPermits(1, LONG);
    List<Integer> turns = Collections.synchronizedList(new ArrayList<>());
    List<Future<Boolean>> waiting = new ArrayList<>();
    boolean held =
        permits.during(
            tenant,
            () -> {
              for (int i = 0; i < 5; i++) {
                int number = i;
                waiting.add(threads.submit(() -> permits.during(tenant, () -> turns.add(number))));
                awaitWaiting(permits, i + 1);
              }
              return turns.isEmpty();
            });
    for (Future<Boolean> each : waiting) {
      assertThat(each.get()).isTrue();
    }
    assertThat(held).as("nobody went before").isTrue();
    assertThat(turns).containsExactly(0, 1, 2, 3, 4);
    assertThat(permits.isIdle()).isTrue();
  }

  @Test
  void tenants_do_not_wait_for_each_other() throws SQLException {
    TenantPermits permits = new TenantPermits(1, Duration.ZERO);
    TenantId other = new TenantId(UUID.randomUUID());

    String done = permits.during(tenant, () -> permits.during(other, () -> "done"));

    assertThat(done).isEqualTo("done");
    assertThat(permits.isIdle()).isTrue();
  }

  @Test
  void who_is_refused_or_fails_leaves_nothing_behind() throws SQLException {
    TenantPermits permits = new TenantPermits(1, Duration.ofMillis(1));
    String refused =
        permits.during(
            tenant,
            () -> {
              assertOverloaded(permits);
              return "refused";
            });
    assertThat(refused).isEqualTo("refused");
    assertThatThrownBy(() -> permits.during(tenant, TenantPermitsTest::fail))
        .isInstanceOf(StackOverflowError.class);

    assertThat(permits.isIdle()).isTrue();
    assertThat(permits.<String>during(tenant, () -> "free")).isEqualTo("free");
  }

  private void assertOverloaded(TenantPermits permits) {
    CompletableFuture<String> asking =
        CompletableFuture.supplyAsync(() -> refusal(permits), threads);
    assertThat(asking.join()).isEqualTo(ErrorCode.OVERLOADED.code());
  }

  private String refusal(TenantPermits permits) {
    try {
      return permits.during(tenant, () -> "was let in");
    } catch (Unavailable refused) {
      return refused.code().code();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void who_is_interrupted_while_waiting_stays_interrupted_and_leaves_nothing() throws Exception {
    TenantPermits permits = new TenantPermits(1, LONG);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    String held =
        permits.during(
            tenant,
            () -> {
              Future<?> waiter =
                  threads.submit(
                      () -> {
                        String refusal = refusal(permits);
                        interrupted.complete(
                            Thread.currentThread().isInterrupted()
                                && refusal.equals(ErrorCode.OVERLOADED.code()));
                      });
              awaitWaiting(permits, 1);
              return waiter.cancel(true) && interrupted.join() ? "as it should" : "otherwise";
            });
    assertThat(held).isEqualTo("as it should");
    assertThat(permits.isIdle()).isTrue();
  }

  private void awaitWaiting(TenantPermits permits, int number) {
    long giveUp = System.nanoTime() + LONG.toNanos();
    while (permits.waiting(tenant) < number) {
      assertThat(System.nanoTime()).as("somebody was let in").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  private static String fail() {
    throw new StackOverflowError("planted");
  }
}
