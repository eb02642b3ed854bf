package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.persistence.PostgresStorage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Change sets of others stay in the tenant's schema, and are told from Taskeri's own. */
class ExtensionRulesTest {
  private static ChangeLog log(String path, String... statements) {
    ChangeSetId id = new ChangeSetId("one", "ada", path);
    return ChangeLog.of(
        "4",
        List.of(),
        List.of(new ChangeSet(id, "9:0", "sql", "", List.of(statements), false, Set.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CREATE TABLE public.invoices (a int)                     | names a schema
          ALTER TABLE IF EXISTS "public".tenants ADD COLUMN a int  | names a schema
          CREATE TABLE a (b uuid REFERENCES public.tenants)        | names a schema
          INSERT INTO public.tenants SELECT 1                      | names a schema
          CREATE INDEX i ON public.tenants (name)                  | names a schema
          UPDATE public.tenants SET name = ''                      | names a schema
          SELECT * FROM tenant_0123456789abcdef0123456789abcdef.a  | names a schema
          CREATE SCHEMA invoices                                   | makes, drops or alters a schema
          SET search_path TO public                                | changes the search path
          SELECT set_config('search_path', 'public', false)        | changes the search path
          SET LOCAL ROLE postgres                                  | changes the search path
          COMMIT                                                   | ends the transaction
          CREATE INDEX CONCURRENTLY i ON invoices (amount)         | cannot run in a transaction
          """)
  void what_leaves_the_schema_or_the_transaction_is_refused(String statement, String why) {
    assertThatThrownBy(() -> ExtensionRules.check(List.of(log("invoices.sql", statement))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("invoices.sql::one::ada " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE invoices (id uuid DEFAULT public.gen_id() PRIMARY KEY REFERENCES tasks)",
        "ALTER TABLE projects ADD COLUMN cost_centre text",
        "CREATE UNIQUE INDEX invoices_by_number ON invoices (number)",
        "UPDATE invoices SET amount = t.amount FROM totals t JOIN tasks ON tasks.id = t.id"
      })
  void what_stays_in_the_schema_is_not(String statement) {
    assertThatCode(() -> ExtensionRules.check(List.of(log("invoices.sql", statement))))
        .doesNotThrowAnyException();
  }

  @Test
  void nothing_passes_for_taskeri_s_own_and_nothing_comes_twice() {
    assertThatThrownBy(() -> ExtensionRules.check(List.of(log("taskeri/tenant.sql", "SELECT 1"))))
        .hasMessageStartingWith("taskeri/tenant.sql::one::ada has a path below taskeri/");
    assertThatThrownBy(
            () -> ExtensionRules.check(List.of(log("a.sql", "SELECT 1"), log("a.sql", "SELECT 2"))))
        .hasMessageStartingWith("a.sql::one::ada comes twice");
  }

  @Test
  void taskeri_s_own_change_sets_keep_the_rules_but_the_one_of_the_path() {
    List<ChangeSet> ours =
        new ChangeLogs()
            .tenant().changeSets().stream()
                .map(
                    it ->
                        new ChangeSet(
                            new ChangeSetId(it.id().id(), it.id().author(), "moved.sql"),
                            it.checksum(),
                            it.description(),
                            it.comments(),
                            it.statements(),
                            it.concurrent(),
                            it.labels()))
                .toList();
    assertThat(ours).isNotEmpty();
    assertThatCode(() -> ExtensionRules.check(List.of(ChangeLog.of("4", List.of(), ours))))
        .doesNotThrowAnyException();
  }

  @Test
  void a_change_log_that_is_not_there_is_refused_when_the_storage_is_built() {
    assertThatThrownBy(
            () ->
                PostgresStorage.builder()
                    .url("jdbc:postgresql://nowhere.test/none")
                    .tenantChangeLog("no/such.sql", ExtensionRulesTest.class.getClassLoader())
                    .build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no/such.sql");
  }
}
