package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tenants that move from one installation to another, or back. */
class TransferTest {
  /** Whatever an embedder may think of, and be it against the rules of Citus. */
  private static final String OWN =
      """
      --changeset ada:odd
      CREATE TABLE "Odd ""Table" (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT odd_pkey PRIMARY KEY, "A b" text,
        at timestamptz, raw bytea, ratio double precision, about jsonb, span interval, circle bigint,
        twice bigint GENERATED ALWAYS AS (id * 2) STORED);
      --changeset ada:circle
      CREATE TABLE circle (id bigint CONSTRAINT circle_pkey PRIMARY KEY,
        odd bigint CONSTRAINT circle_odd_fkey REFERENCES "Odd ""Table");
      --changeset ada:circle-back
      ALTER TABLE "Odd ""Table" ADD CONSTRAINT odd_circle_fkey FOREIGN KEY (circle) REFERENCES circle;
      --changeset ada:keyless
      CREATE TABLE keyless (a text, b json);
      """;

  private static final String ROWS =
      """
      INSERT INTO "Odd ""Table" ("A b", at, raw, ratio, about, span)
        SELECT E'a\\tb\\\\' || i, now(), '\\x00ff', 1 / 3.0, '{"a": null}', '1 year 2 days'
        FROM generate_series(1, 100) i;
      INSERT INTO circle VALUES (1, 7);
      UPDATE "Odd ""Table" SET circle = 1;
      INSERT INTO keyless VALUES ('b', '{}'), ('a', NULL), (NULL, '[]');
      """;

  @TempDir Path folder;
  @TempDir Path otherFolder;
  private Releases here;
  private Releases there;

  @BeforeEach
  void open() throws SQLException {
    here = new Releases(folder);
    there = new Releases(otherFolder);
  }

  @AfterEach
  void close() throws SQLException {
    here.close();
    there.close();
  }

  private static void assertCode(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TaskeriException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void every_row_of_every_table_arrives_and_people_go_on() throws SQLException {
    PostgresStorage from = here.with(OWN, here.database().server());
    Company acme = FullCompany.in(from);
    Tenant tenant = acme.registered().tenant();
    here.execute(tenant, ROWS);
    Archive archive = Archive.of(tenant, acme.taskeri());
    assertThat(archive.exported().tables()).isEqualTo(archive.tables().size()).isGreaterThan(25);
    assertThat(archive.tables()).noneMatch(it -> it.split("\t", -1)[2].equals("0"));
    assertThat(String.join("", archive.entries().keySet()))
        .doesNotContain("session", "refresh", "outbox", "registration");

    Taskeri other = FullCompany.taskeri(there.with(OWN, there.database().server()));
    Tenant arrived = archive.into(other);

    assertThat(arrived).isEqualTo(tenant);
    assertThat(Archive.of(arrived, other).tables()).isEqualTo(archive.tables());
    Company moved = new Company(other, acme.registered());
    assertThat(moved.logIn("Bob").user().name()).isEqualTo("Bob");
    CreateTask next = CreateTask.in(new ProjectKey("WEB")).titled("Next");
    assertThat(other.tasks().create(moved.ada(), next).task().key()).hasToString("WEB-3");
    assertThat(there.ask(tenant, "SELECT nextval('\"Odd \"\"Table_id_seq\"')")).isEqualTo("101");
  }

  @Test
  void what_was_deleted_comes_back_and_its_old_sessions_do_not() throws SQLException {
    Company acme = FullCompany.in(here.plain());
    Tenant tenant = acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    Archive archive = Archive.of(tenant, acme.taskeri());
    acme.taskeri().tenants().delete(tenant.id());

    assertThat(archive.into(acme.taskeri()).status()).isEqualTo(TenantStatus.SUSPENDED);

    assertThat(here.ask(tenant, "SELECT id FROM public.deleted_tenants")).isEqualTo("nothing");
    assertThat(Archive.of(tenant, acme.taskeri()).tables()).isEqualTo(archive.tables());
    acme.taskeri().tenants().resume(tenant.id());
    assertCode(() -> acme.taskeri().settings().get(acme.adaInSession()), ErrorCode.SESSION_ENDED);
    assertThat(acme.logIn("Ada").tenant().id()).isEqualTo(tenant.id());
  }

  @Test
  void what_is_there_already_is_not_imported() throws SQLException {
    Company acme = FullCompany.in(here.plain());
    Tenant tenant = acme.registered().tenant();
    Archive archive = Archive.of(tenant, acme.taskeri());
    assertCode(() -> archive.into(acme.taskeri()), ErrorCode.IDS_EXIST);
    assertCode(() -> archive.into(acme.taskeri(), "another"), ErrorCode.IDS_EXIST);

    Company other = Company.in(FullCompany.taskeri(there.plain()));
    String bob = here.ask(tenant, "SELECT id FROM users WHERE email = 'bob@acme.test'");
    String add = "INSERT INTO public.tenant_users VALUES ('%s', 'b@b.test', '%s', 'x', now())";
    Tenant others = other.registered().tenant();
    there.execute(others, add.formatted(bob, others.schema()));
    assertCode(() -> archive.into(other.taskeri()), ErrorCode.IDS_EXIST);
    there.execute(others, "DELETE FROM public.tenant_users WHERE id = '" + bob + "'");

    register(tenant.slug().value(), other.taskeri());
    assertCode(() -> archive.into(other.taskeri()), ErrorCode.SLUG_TAKEN);
    assertThatThrownBy(() -> archive.into(other.taskeri(), "api"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("/slug");
    assertThat(archive.into(other.taskeri(), "acme-2").slug()).hasToString("acme-2");
  }

  private static Tenant register(String slug, Taskeri taskeri) {
    var admin = new RegisterTenant.Admin("eve@other.test", "Eve", Company.PASSWORD);
    return taskeri.tenants().register(new RegisterTenant("Other", slug, admin)).tenant();
  }

  @Test
  void an_older_archive_is_brought_up_to_date_and_a_newer_one_refused() throws SQLException {
    PostgresStorage old = here.plain();
    Company acme = FullCompany.in(old);
    Tenant tenant = acme.registered().tenant();
    PostgresStorage later = there.with(Releases.COLOUR);
    Taskeri newer = FullCompany.taskeri(later);

    assertThat(Archive.of(tenant, acme.taskeri()).into(newer)).isEqualTo(tenant);

    assertThat(there.columns(tenant, "colour")).isEqualTo("1");
    assertThat(there.notes(tenant, "colour")).isEqualTo("1");
    assertThat(later.migrations().behind()).isEmpty();
    assertThat(newer.search()).isNotNull();
    Archive back = Archive.of(tenant, newer);
    acme.taskeri().tenants().delete(tenant.id());
    assertThatThrownBy(() -> back.into(acme.taskeri()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("newer program")
        .hasMessageContaining("releases/later.sql::colour::ada");
    assertNothingOf(tenant, here);
  }

  private static void assertNothingOf(Tenant tenant, Releases releases) throws SQLException {
    DatabaseText text = new DatabaseText(releases.database());
    assertThat(text.schemas()).doesNotContain(tenant.schema().value());
    assertThat(text.tablesWith(tenant.schema().value())).isSubsetOf("deleted_tenants");
  }

  @Test
  void of_two_imports_at_once_one_is_the_tenants() throws Exception {
    Company acme = FullCompany.in(here.plain());
    Archive archive = Archive.of(acme.registered().tenant(), acme.taskeri());
    Taskeri other = FullCompany.taskeri(there.plain());
    assertThat(other.tenants().available("acme").available()).isTrue();
    List<Optional<ErrorCode>> answers =
        AtOnce.run(
            List.of(
                AtOnce.refusable(() -> archive.into(other)),
                AtOnce.refusable(() -> archive.into(other, "acme-2"))));
    assertThat(answers)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.IDS_EXIST));
  }

  @Test
  void of_an_import_and_a_registration_of_its_slug_one_comes_first() throws Exception {
    Company acme = FullCompany.in(here.plain());
    Tenant tenant = acme.registered().tenant();
    Archive archive = Archive.of(tenant, acme.taskeri());
    Taskeri other = FullCompany.taskeri(there.plain());
    assertThat(other.tenants().available("acme").available()).isTrue();
    List<Optional<ErrorCode>> answers =
        AtOnce.run(
            List.of(
                AtOnce.refusable(() -> archive.into(other)),
                AtOnce.refusable(() -> register(tenant.slug().value(), other))));
    assertThat(answers)
        .containsExactlyInAnyOrder(Optional.empty(), Optional.of(ErrorCode.SLUG_TAKEN));
    assertThat(other.tenants().find(tenant.slug()).slug()).isEqualTo(tenant.slug());
  }

  @Test
  void an_import_that_is_killed_leaves_nothing_and_can_be_run_again() throws SQLException {
    Company acme = FullCompany.in(here.plain());
    Tenant tenant = acme.registered().tenant();
    Archive archive = Archive.of(tenant, acme.taskeri());
    acme.taskeri().tenants().delete(tenant.id());
    FaultyTap tap = new FaultyTap(there.database());
    try (PostgresStorage faulty =
        PostgresStorage.using(TappedDataSource.around(there.database().dataSource(), tap))) {
      Taskeri killed = FullCompany.taskeri(faulty);
      faulty.migrateDirectory();
      int trips = tap.tripsOf(() -> archive.into(killed));
      assertThat(trips).isGreaterThan(40);
      List<Integer> some = new ArrayList<>(List.of(trips - 2, trips - 1, trips));
      for (int trip = 1; trip < trips; trip += 13) {
        some.add(trip);
      }
      for (int trip : some) {
        killed.tenants().delete(tenant.id());
        tap.killAt(trip);
        assertThatThrownBy(() -> archive.into(killed))
            .as("killed at %d of %d", trip, trips)
            .isInstanceOf(Unavailable.class);
        tap.killAt(0);
        assertNothingOf(tenant, there);
        assertThat(archive.into(killed)).isEqualTo(tenant);
      }
    }
  }

  @Test
  void people_work_while_they_are_exported_and_what_is_not_done_yet_is_not_in_it()
      throws SQLException {
    PostgresStorage storage = here.plain();
    Company acme = FullCompany.in(storage);
    Tenant tenant = acme.registered().tenant();
    List<String> before = Archive.of(tenant, acme.taskeri()).tables();
    Held.after(
        storage,
        acme.ada(),
        unit -> unit.users().save(acme.admin().deactivate(acme.admin().revision().createdAt())),
        () -> assertThat(Archive.of(tenant, acme.taskeri()).tables()).isEqualTo(before));
    assertThat(Archive.of(tenant, acme.taskeri()).tables()).isNotEqualTo(before);
  }

  @Test
  void nobody_exports_what_is_not_there() throws SQLException {
    Company acme = FullCompany.in(here.plain());
    Tenant tenant = acme.registered().tenant();
    var out = new ByteArrayOutputStream();
    var nobody = new TenantId(UUID.randomUUID());
    assertThatThrownBy(() -> acme.taskeri().transfers().exportTenant(nobody, out))
        .isInstanceOf(NotFound.class);
    here.execute(tenant, "UPDATE public.tenants SET status = 'DELETING'");
    assertCode(() -> acme.taskeri().transfers().exportTenant(tenant.id(), out), ErrorCode.CONFLICT);
    here.execute(tenant, "UPDATE public.tenants SET status = 'ACTIVE'");
    here.execute(tenant, "DROP SCHEMA " + tenant.schema() + " CASCADE");
    assertCode(
        () -> acme.taskeri().transfers().exportTenant(tenant.id(), out),
        ErrorCode.TENANT_UNAVAILABLE);
    assertThat(out.size()).isZero();
  }
}
