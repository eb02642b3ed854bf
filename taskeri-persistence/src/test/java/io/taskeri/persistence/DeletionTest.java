package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.Origin;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a tenant that was deleted, and what becomes of those who were at work in it. */
class DeletionTest {
  /** Gives up at once. */
  private static final Patience NONE =
      new Patience(Duration.ofMillis(50), Duration.ofSeconds(30), 1, Duration.ZERO);

  private TestDatabase database;
  private PostgresStorage storage;
  private Taskeri taskeri;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage();
    taskeri = taskeri(storage);
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  private static Taskeri taskeri(PostgresStorage storage) {
    return Taskeri.builder().storage(storage).passwordHasher(new QuickHasher()).mail().build();
  }

  @Test
  void nothing_in_the_database_tells_of_it_but_its_id_and_the_time() throws SQLException {
    Company globex = Company.in(taskeri);
    Company acme = new Company(taskeri, register());
    Tenant tenant = acme.registered().tenant();
    acme.task(acme.project("WEB", Visibility.ORGANIZATION), "Find Zebulon");
    taskeri.invitations().invite(acme.ada(), new Invite("old@zebulon.test", List.of("Employee")));
    storage.migrations().fail(tenant.id(), "zebulon", Instant.now());
    DatabaseText text = new DatabaseText(database);
    assertThat(text.tablesWith("zebulon"))
        .contains("outbox", "sessions", "tasks", "tenant_users", "tenants", "users");
    assertThat(text.tablesWith(tenant.id().toString())).contains("registration_keys");

    taskeri.tenants().delete(tenant.id());

    assertThat(text.tablesWith("zebulon")).isEmpty();
    assertThat(text.tablesWith(tenant.id().toString())).containsExactly("deleted_tenants");
    assertThat(text.tablesWith(acme.admin().id().toString())).isEmpty();
    assertThat(text.tablesWith(tenant.schema().value())).containsExactly("deleted_tenants");
    assertThat(text.schemas())
        .containsExactlyInAnyOrder("public", globex.registered().tenant().schema().value());
    assertThat(globex.logIn("Ada").tenant()).isEqualTo(globex.registered().tenant());
  }

  /** With the word wherever one can say something. */
  private Registered register() {
    var admin = new RegisterTenant.Admin("ada@zebulon.test", "Ada Zebulon", Company.PASSWORD);
    var command = new RegisterTenant("Zebulon", "zebulon", admin, new Origin("::1", "of zebulon"));
    RetryKey key = new RetryKey("POST /tenants", "zebulon", "print");
    return taskeri.tenants().register(command, Optional.of(key)).value();
  }

  @Test
  void killed_at_any_moment_it_is_run_again() throws SQLException {
    FaultyTap tap = new FaultyTap(database);
    try (PostgresStorage faulty =
        PostgresStorage.using(TappedDataSource.around(database.dataSource(), tap))) {
      Taskeri killed = taskeri(faulty);
      TenantId first = Company.in(taskeri).registered().tenant().id();
      faulty.migrateDirectory();
      int trips = tap.tripsOf(() -> killed.tenants().delete(first));
      assertThat(trips).isGreaterThan(10);
      for (int trip = 1; trip <= trips; trip++) {
        Tenant tenant = Company.in(taskeri).registered().tenant();
        tap.killAt(trip);
        assertThatThrownBy(() -> killed.tenants().delete(tenant.id()))
            .as("killed at %d", trip)
            .isInstanceOf(Unavailable.class);
        tap.killAt(0);
        assertThat(taskeri.tenants().find(tenant.id()).schema()).isEqualTo(tenant.schema());
        killed.tenants().delete(tenant.id());
        assertThat(new DatabaseText(database).schemas()).containsExactly("public");
      }
    }
  }

  @Test
  void who_is_at_work_is_waited_for_but_not_for_long() throws SQLException {
    Company acme = Company.in(taskeri);
    TenantId tenant = acme.registered().tenant().id();
    Held.after(
        storage,
        acme.ada(),
        unit -> assertThat(unit.users().countActive()).isOne(),
        () -> {
          storage.inDirectory(
              unit -> {
                unit.tenants()
                    .save(unit.tenants().lock(tenant).orElseThrow().delete(Instant.now()));
                return unit;
              });
          assertThatThrownBy(() -> storage.delete(tenant, NONE, Instant.now()))
              .isInstanceOfSatisfying(
                  Unavailable.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.OVERLOADED));
          assertThatThrownBy(() -> taskeri.settings().get(acme.ada()))
              .isInstanceOfSatisfying(
                  TaskeriException.class,
                  it -> assertThat(it.code()).isEqualTo(ErrorCode.TENANT_SUSPENDED));
        });
    taskeri.tenants().delete(tenant);
    assertThatThrownBy(() -> taskeri.tenants().find(tenant)).isInstanceOf(NotFound.class);
  }

  @Test
  void who_comes_too_late_finds_the_session_ended_and_not_a_missing_table() {
    Company reader = Company.in(taskeri);
    assertEnded(reader, unit -> assertThat(unit.users().countActive()).isOne());
    Company writer = Company.in(taskeri);
    NewSession session =
        NewSession.begin(
            new SessionId(UUID.randomUUID()),
            writer.registered().tenant().id(),
            writer.admin().id(),
            Origin.unknown(),
            Instant.now());
    assertEnded(writer, unit -> unit.sessions().add(session));
  }

  /** What a unit of work meets whose tenant is deleted before it touches a table. */
  private void assertEnded(Company company, Consumer<TenantUnit> work) {
    CompletableFuture<Void> arrived = new CompletableFuture<>();
    CompletableFuture<Void> deleted = new CompletableFuture<>();
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () ->
                storage.inTenant(
                    company.ada(),
                    unit -> {
                      arrived.complete(null);
                      deleted.join();
                      work.accept(unit);
                      return unit;
                    }),
            task -> new Thread(task, "late").start());
    arrived.join();
    taskeri.tenants().delete(company.registered().tenant().id());
    deleted.complete(null);
    assertThatThrownBy(late::join)
        .cause()
        .isInstanceOfSatisfying(
            TaskeriException.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.SESSION_ENDED));
  }

  @Test
  void a_log_in_that_comes_too_late_has_failed() {
    Company acme = Company.in(taskeri);
    CompletableFuture<Void> tried = new CompletableFuture<>();
    CompletableFuture<Void> deleted = new CompletableFuture<>();
    Taskeri slow =
        Taskeri.builder()
            .storage(storage)
            .passwordHasher(
                new PasswordHasher() {
                  @Override
                  public String hash(String password) {
                    return new QuickHasher().hash(password);
                  }

                  @Override
                  public boolean matches(String password, String hash) {
                    tried.complete(null);
                    deleted.join();
                    return new QuickHasher().matches(password, hash);
                  }
                })
            .build();
    LogIn logIn =
        new LogIn(
            Company.email("Ada"),
            Company.PASSWORD,
            Optional.of(acme.registered().tenant().slug().value()),
            Origin.unknown());
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () -> assertThat(slow.sessions().logIn(logIn)).isNull(),
            task -> new Thread(task, "late").start());
    tried.join();
    taskeri.tenants().delete(acme.registered().tenant().id());
    deleted.complete(null);
    assertThatThrownBy(late::join)
        .cause()
        .isInstanceOfSatisfying(
            TaskeriException.class, it -> assertThat(it.code()).isEqualTo(ErrorCode.LOGIN_FAILED));
  }

  @Test
  void a_tenant_whose_schema_is_lost_can_be_deleted() throws SQLException {
    Tenant tenant = Company.in(taskeri).registered().tenant();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA " + tenant.schema() + " CASCADE");
    }
    taskeri.tenants().delete(tenant.id());
    assertThatThrownBy(() -> taskeri.tenants().find(tenant.id())).isInstanceOf(NotFound.class);
  }
}
