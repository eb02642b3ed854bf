package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.mail.Links;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** What a storage tells of itself to who measures. */
class FiguresTest {
  private TestDatabase database;
  private PostgresStorage storage;
  private Taskeri taskeri;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage(3);
    taskeri =
        Taskeri.builder()
            .storage(storage)
            .passwordHasher(new QuickHasher())
            .links(Links.below("https://taskeri.test"))
            .mail()
            .build();
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_storage_that_has_done_nothing_has_a_pool_at_rest() {
    assertThat(storage.figures().pool()).contains(new StorageFigures.Pool(0, 0, 0, 3));
    assertThat(storage.figures().committed().count()).isZero();
  }

  @Test
  void transactions_are_counted_by_how_they_ended() {
    Registered acme = register("acme");
    TenantContext ada = taskeri.contextFor(acme.tenant(), acme.admin());
    taskeri.projects().create(ada, CreateProject.of("WEB", "Website"));
    StorageFigures before = storage.figures();

    taskeri.projects().create(ada, CreateProject.of("OPS", "Operations"));
    assertThatThrownBy(() -> taskeri.projects().create(ada, CreateProject.of("WEB", "Again")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> taskeri.projects().create(ada, CreateProject.of("WEB", "Again")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () ->
                storage.inTenant(
                    ada,
                    unit -> {
                      throw new IllegalStateException("a fault");
                    }))
        .isInstanceOf(IllegalStateException.class);

    StorageFigures after = storage.figures();
    assertThat(after.committed().count()).isEqualTo(before.committed().count() + 1);
    assertThat(after.committed().time()).isGreaterThan(before.committed().time());
    assertThat(after.refused().count()).isEqualTo(before.refused().count() + 2);
    assertThat(after.failed().count()).isEqualTo(before.failed().count() + 1);
    assertThat(after.retried()).isEqualTo(before.retried());
    assertThat(after.pool().orElseThrow().active()).isZero();
    assertThat(after.pool().orElseThrow().idle()).isPositive();
  }

  @Test
  void a_transaction_that_is_run_once_more_is_counted_as_such() {
    Registered acme = register("acme");
    TenantContext ada = taskeri.contextFor(acme.tenant(), acme.admin());
    AtomicInteger runs = new AtomicInteger();
    long before = storage.figures().committed().count();

    storage.inTenant(
        ada,
        unit -> {
          if (runs.incrementAndGet() == 1) {
            throw new IllegalStateException(
                new PSQLException("a deadlock", PSQLState.DEADLOCK_DETECTED));
          }
          return runs;
        });

    assertThat(storage.figures().retried()).isEqualTo(1);
    assertThat(storage.figures().committed().count()).isEqualTo(before + 1);
  }

  @Test
  void tenants_that_were_made_are_counted_and_those_that_were_not() {
    register("acme");
    register("globex");
    assertThatThrownBy(() -> register("acme")).isInstanceOf(Conflict.class);

    assertThat(storage.figures().provisioned().count()).isEqualTo(2);
    assertThat(storage.figures().provisioned().time()).isPositive();
    assertThat(storage.figures().unprovisioned().count()).isEqualTo(1);
  }

  @Test
  void the_directory_tells_tenants_by_status_those_behind_and_the_mail() throws SQLException {
    assertThat(storage.directoryFigures()).isEqualTo(new DirectoryFigures(Map.of(), 0, 0, 0));
    Registered acme = register("acme");
    register("globex");
    taskeri.tenants().suspend(register("late").tenant().id());
    TenantContext ada = taskeri.contextFor(acme.tenant(), acme.admin());
    taskeri.invitations().invite(ada, new Invite("bob@acme.test", List.of("Employee")));
    taskeri.invitations().invite(ada, new Invite("eve@acme.test", List.of("Employee")));
    execute(
        "UPDATE public.outbox SET given_up_at = now(), reason = 'x'"
            + " WHERE recipient = 'eve@acme.test'");
    execute("UPDATE public.tenants SET schema_version = 'old' WHERE slug = 'globex'");

    assertThat(storage.directoryFigures())
        .isEqualTo(
            new DirectoryFigures(
                Map.of(TenantStatus.ACTIVE, 2L, TenantStatus.SUSPENDED, 1L), 1, 1, 1));
  }

  private Registered register(String slug) {
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", "an apple a day");
    return taskeri.tenants().register(new RegisterTenant("Acme", slug, admin));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
