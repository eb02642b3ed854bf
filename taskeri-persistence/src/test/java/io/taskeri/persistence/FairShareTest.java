package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a pool of four connections each tenant has one at a time, and no more. */
class FairShareTest {
  private TestDatabase database;
  private PostgresStorage storage;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.builder().connections(4).build();
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void others_go_on_while_one_tenant_asks_for_ten_times_the_pool() throws Exception {
    Sample busy = Sample.in(storage);
    List<Sample> others = Stream.generate(() -> Sample.in(storage)).limit(3).toList();
    CompletableFuture<Void> slow = new CompletableFuture<>();
    CompletableFuture<Unavailable> refused = new CompletableFuture<>();
    ExecutorService threads = Executors.newFixedThreadPool(40);
    try {
      List<Future<?>> asked = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        asked.add(threads.submit(() -> slowly(busy, slow, refused)));
      }
      // By then they have taken all that they can get
      assertThat(refused.get().code()).isEqualTo(ErrorCode.OVERLOADED);
      for (int i = 0; i < 20; i++) {
        for (Sample other : others) {
          other.project("P" + i, Visibility.ORGANIZATION);
        }
      }
      assertThat(slow).isNotDone();
      slow.complete(null);
      for (Future<?> each : asked) {
        each.get();
      }
    } finally {
      slow.complete(null);
      threads.shutdown();
    }
    busy.project("WEB", Visibility.ORGANIZATION);
  }

  private void slowly(
      Sample busy, CompletableFuture<Void> slow, CompletableFuture<Unavailable> refused) {
    try {
      storage.inTenant(
          busy.context(),
          unit -> {
            slow.join();
            return unit;
          });
    } catch (Unavailable expected) {
      refused.complete(expected);
    }
  }

  @Test
  void who_waits_in_vain_is_told_so_and_a_permit_comes_back_with_its_unit() throws SQLException {
    Sample sample = Sample.in(storage);
    for (int i = 0; i < 3; i++) {
      Held.idle(
          storage,
          sample.context(),
          () ->
              assertThatThrownBy(() -> storage.readInTenant(sample.context(), TenantUnit::tenant))
                  .isInstanceOf(Unavailable.class)
                  .hasMessage(
                      "This organization has too much under way at once. Try again in a moment.")
                  .extracting("code")
                  .isEqualTo(ErrorCode.OVERLOADED));
    }
    assertThat(storage.<Object>readInTenant(sample.context(), TenantUnit::tenant))
        .isEqualTo(sample.tenant());
  }

  @Test
  void what_fails_and_what_is_refused_keeps_no_permit() {
    Sample sample = Sample.in(storage);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> storage.inTenant(sample.context(), unit -> fail()))
          .isInstanceOf(StackOverflowError.class);
      assertThatThrownBy(() -> storage.inTenant(sample.context(), unit -> inside(sample)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("inside another");
      assertThatThrownBy(() -> storage.provision(sample.newTenant()))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(storage.<Object>readInTenant(sample.context(), TenantUnit::tenant))
        .isEqualTo(sample.tenant());
  }

  private Object inside(Sample sample) {
    return storage.inTenant(sample.context(), inner -> inner);
  }

  private static Object fail() {
    throw new StackOverflowError("planted");
  }

  @Test
  void who_joins_a_transaction_has_a_connection_and_needs_no_permit() throws SQLException {
    Sample sample = Sample.in(storage);
    Held.idle(storage, sample.context(), () -> assertJoined(sample));
    Object within =
        storage.inTenant(
            sample.context(),
            unit ->
                storage
                    .joining(PostgresStorage.connection(unit))
                    .<Object>readInTenant(sample.context(), TenantUnit::tenant));
    assertThat(within).isEqualTo(sample.tenant());
  }

  private void assertJoined(Sample sample) throws SQLException {
    try (Connection own = database.connect()) {
      own.setAutoCommit(false);
      assertThat(storage.joining(own).<Object>readInTenant(sample.context(), TenantUnit::tenant))
          .isEqualTo(sample.tenant());
      own.rollback();
    }
  }
}
