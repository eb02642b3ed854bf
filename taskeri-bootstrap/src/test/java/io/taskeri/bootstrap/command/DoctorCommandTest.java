package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final String KEY = "Vb3kQ9zR7mX1pL5tY8wN2cH6jF4gS0aE+uD/iOqKxZr";
  private static final String COUNT = "SELECT count(*) FROM pg_class";

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;
  private static Databases databases;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startDatabase() throws Exception {
    postgres = EmbeddedPostgres.start(directory.resolve("data"));
    databases = new Databases(postgres);
  }

  @AfterAll
  static void stopDatabase() throws Exception {
    postgres.close();
  }

  @Test
  void findsAnEmptyDatabaseWellAndLeavesItEmpty() throws Exception {
    String url = databases.create("empty", "owner_of_empty");
    String before = databases.query(url, COUNT);
    assertThat(doctor(url, "owner_of_empty")).as(out.toString()).isZero();
    assertThat(verdicts()).doesNotContain("problem");
    assertThat(messages("database")).contains("database empty");
    assertThat(messages("pooling")).isEqualTo("Each connection has a backend of its own.");
    assertThat(messages("rights")).contains("owner_of_empty may do what the server does");
    assertThat(messages("directory")).contains("There is none yet");
    assertThat(messages("time zones")).contains("knows every time zone");
    assertThat(messages("clock")).contains("agree");
    assertThat(databases.query(url, COUNT)).as("what is there").isEqualTo(before);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void looksAtTheEmbeddedDatabaseBesideTheServer() throws Exception {
    assertThat(run(Map.of(), "--data-dir=" + directory.resolve("data"))).isZero();
    assertThat(messages("server")).contains("are as they should be");
    assertThat(messages("rights")).contains("may do what the server does");
    assertThat(run(Map.of(), "--data-dir=" + directory.resolve("none"))).isZero();
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void tellsWhatIsWrongWithTheTenants() throws Exception {
    String url = databases.create("tenants_wrong", "owner_wrong");
    databases.register(url, "owner_wrong", "acme", "globex", "initech");
    assertThat(doctor(url, "owner_wrong")).isZero();
    assertThat(messages("directory")).contains("up to date", "All of the 3 organizations");
    databases.execute(
        url,
        "UPDATE public.tenants SET schema_version = '3-0000000000000000' WHERE slug = 'acme'",
        "UPDATE public.tenants SET schema_version = '9999-00000000' WHERE slug = 'globex'",
        "DELETE FROM public.databasechangelog WHERE id = 'outbox-by-due'",
        "INSERT INTO public.databasechangelog SELECT 'from-the-future', author, filename,"
            + " dateexecuted, orderexecuted, exectype FROM public.databasechangelog LIMIT 1",
        "CREATE SCHEMA tenant_00000000000000000000000000000000",
        "DO $$ BEGIN EXECUTE (SELECT 'ALTER SCHEMA ' || schema_name || ' RENAME TO"
            + " tenant_11111111111111111111111111111111' FROM public.tenants"
            + " WHERE slug = 'initech'); END $$");
    assertThat(doctor(url, "owner_wrong")).isEqualTo(1);
    assertThat(messages("directory"))
        .contains("1 of 3 organizations are behind", "1 of 3 organizations were migrated by")
        .contains("ahead by 1 change sets");
    assertThat(messages("schemas"))
        .contains("2 schemas belong to no organization", "1 organizations have lost", "initech");
  }

  @Test
  void tellsWhereCitusKeepsOrganizationsAndNothingWithoutIt() throws Exception {
    String url = databases.create("placed", "owner_of_placed");
    databases.register(url, "owner_of_placed", "acme", "globex");
    assertThat(doctor(url, "owner_of_placed")).isZero();
    assertThat(messages("placement")).isEmpty();
    databases.execute(
        url,
        "SET allow_system_table_mods = on",
        "INSERT INTO pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable,"
            + " extversion) VALUES (99999, 'citus', 10, to_regnamespace('public'), false, '13.0')",
        "CREATE VIEW public.citus_schemas AS SELECT schema_name::regnamespace AS schema_name"
            + " FROM public.tenants WHERE slug = 'acme'",
        "CREATE VIEW public.citus_shards AS SELECT 'worker1' AS nodename, 5432 AS nodeport,"
            + " n AS colocation_id, 'schema' AS citus_table_type FROM generate_series(1, 3) n",
        "GRANT SELECT ON public.citus_schemas, public.citus_shards TO owner_of_placed");
    assertThat(doctor(url, "owner_of_placed")).as(out.toString()).isZero();
    assertThat(messages("placement"))
        .contains("Citus 13.0 keeps organizations at: worker1:5432 3.")
        .contains("1 organizations are no shards and cannot be moved: tenant_");
    assertThat(out.toString()).contains("SELECT citus_schema_distribute('tenant_");
  }

  @Test
  void tellsWhatALoginMayNotDoAndWhatIsSetBadly() throws Exception {
    String url = databases.create("narrow", "stranger");
    databases.execute(
        url,
        "ALTER DATABASE narrow OWNER TO CURRENT_USER",
        "ALTER DATABASE narrow SET synchronous_commit = off",
        "ALTER ROLE stranger CONNECTION LIMIT 5");
    assertThat(doctor(url, "stranger")).isEqualTo(1);
    assertThat(messages("rights"))
        .contains("may not create schemas", "may not create tables in the schema public");
    assertThat(out.toString()).contains("ALTER DATABASE \\\"narrow\\\" OWNER TO \\\"stranger\\\";");
    assertThat(messages("server")).contains("synchronous_commit is off");
    assertThat(messages("connections")).contains("lets 5 connections in");
    assertThat(doctor(url, postgres.user())).as("exit code").isEqualTo(1);
    assertThat(messages("rights")).contains("is a superuser");
  }

  @Test
  void saysWhatToDoWhenTheDatabaseIsAwayAndLooksAtTheRest() throws Exception {
    assertThat(doctor("jdbc:postgresql://127.0.0.1:" + Relay.deadPort() + "/x", "any"))
        .isEqualTo(1);
    assertThat(messages("database")).contains("The database refuses: Connection to");
    assertThat(out.toString()).contains("Start the database, or correct the host and port");
    assertThat(messages("java")).startsWith("Java ");
    assertThat(messages("rights")).isEmpty();
    assertThat(doctor(postgres.url(), "nobody_there")).isEqualTo(1);
    assertThat(out.toString())
        .contains("Correct --db-user and TASKERI_DB_PASSWORD.")
        .doesNotContain(postgres.password().reveal());
  }

  @Test
  void looksAtWhatIsOnThisMachine() throws Exception {
    Path secret = Files.writeString(directory.resolve("open"), "changeme".repeat(4));
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(
              run(
                  Map.of("TASKERI_JWT_SECRET_FILE", secret.toString(), "TASKERI_PROT", "1"),
                  "--data-dir=" + secret,
                  "--port=" + taken.getLocalPort(),
                  "--smtp-host=127.0.0.1",
                  "--smtp-port=" + Relay.deadPort(),
                  "--mail-from=taskeri@example.org",
                  "--public-url=https://taskeri.example.org"))
          .isEqualTo(1);
    }
    assertThat(messages("settings")).contains("TASKERI_PROT is no setting");
    assertThat(messages("secrets")).contains(secret + " holds a secret and others may read it");
    assertThat(messages("token key")).contains("can be guessed");
    assertThat(messages("data folder")).contains("is no directory that this user may write to");
    assertThat(messages("port")).contains("could not listen at 127.0.0.1:");
    assertThat(messages("mail")).contains("cannot connect to the mail server");
    assertThat(out.toString()).doesNotContain("changeme");
  }

  @Test
  void tellsPeopleWhatIsWrongWithTheSettingsAndWhatToDo() {
    int code =
        new TaskeriCommand(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
            .run("doctor", "--port=http", "--data-dir=" + directory.resolve("none"));
    assertThat(code).isEqualTo(1);
    assertThat(out.toString().lines())
        .contains("problem  settings     --port must be a number from 0 to 65535.")
        .contains("                    → Change it; taskeri serve --help explains each setting.");
  }

  private int doctor(String url, String user) throws Exception {
    return run(
        Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal(), "TASKERI_JWT_SECRET", KEY),
        "--db-url=" + url,
        "--db-user=" + user);
  }

  private int run(Map<String, String> environment, String... flags) {
    out.getBuffer().setLength(0);
    List<String> arguments = new ArrayList<>(List.of("doctor", "--json"));
    arguments.addAll(List.of(flags));
    if (arguments.stream().noneMatch(it -> it.startsWith("--port"))) {
      arguments.add("--port=0");
    }
    return new TaskeriCommand(environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments.toArray(String[]::new));
  }

  private List<String> verdicts() {
    return findings().findValuesAsText("verdict");
  }

  private String messages(String check) {
    List<String> found = new ArrayList<>();
    for (JsonNode it : findings()) {
      if (it.at("/check").textValue().equals(check)) {
        found.add(it.at("/message").textValue());
      }
    }
    return String.join("\n", found);
  }

  private JsonNode findings() {
    return Json.read(out.toString().getBytes(StandardCharsets.UTF_8)).at("/findings");
  }
}
