package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.persistence.CitusRules;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Citus demands of a schema that it is to move between machines, and what tenancy demands of
 * every schema, as far as the text of the change logs shows it.
 */
class SchemaRulesTest {
  private static final ChangeLogs LOGS = new ChangeLogs();

  static Stream<String> statements() {
    return Stream.concat(statements(LOGS.directory()), statements(LOGS.tenant()));
  }

  static Stream<String> constraints() {
    Pattern constraint =
        Pattern.compile("[^\\s,(]+ [^\\s,(]+ (?=(primary key|unique|check|references|foreign)\\b)");
    return statements()
        .filter(it -> it.startsWith("create table") || it.startsWith("alter table"))
        .flatMap(it -> constraint.matcher(it).results().map(found -> found.group() + " in " + it));
  }

  @Test
  void there_is_something_to_check() {
    assertThat(statements()).hasSizeGreaterThan(30);
    assertThat(constraints()).hasSizeGreaterThan(40);
  }

  @Test
  void nothing_breaks_a_rule_of_citus() {
    assertThat(
            Stream.of(LOGS.directory(), LOGS.tenant())
                .flatMap(
                    log ->
                        Stream.concat(
                            log.bookkeeping().stream(),
                            log.changeSets().stream().flatMap(it -> it.transactional().stream())))
                .flatMap(it -> CitusRules.brokenBy(it).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create (or replace )?(constraint )?trigger",
        "create policy",
        "row level security",
        "\\binherits\\b",
        "\\bunlogged\\b",
        "\\bmerge\\b",
        "\\bdeferrable\\b",
        "\\b(small|big)?serial\\b",
        "alter column .* (type|add generated|set generated)",
        "rename constraint",
        "\\bcreate schema\\b",
        "\\b(set|reset) (session |local )?(search_path|role)\\b",
        "\\bconcurrently\\b",
        "pg_advisory"
      })
  void nothing_that_citus_or_tenancy_forbids(String forbidden) {
    Pattern pattern = Pattern.compile(forbidden);

    assertThat(statements()).noneMatch(it -> pattern.matcher(it).find());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void every_table_has_a_primary_key(String statement) {
    if (statement.startsWith("create table")) {
      assertThat(statement).containsPattern("constraint \\w+_pkey primary key");
    }
  }

  @Test
  void the_first_change_set_gives_the_change_log_its_primary_key() {
    for (ChangeLog log : List.of(LOGS.directory(), LOGS.tenant())) {
      assertThat(log.changeSets().get(0).statements())
          .singleElement()
          .asString()
          .contains("ADD CONSTRAINT databasechangelog_pkey PRIMARY KEY");
    }
  }

  @ParameterizedTest
  @MethodSource("constraints")
  void every_constraint_is_named(String constraint) {
    assertThat(constraint).startsWith("constraint ");
  }

  @ParameterizedTest
  @MethodSource("statements")
  void an_identity_column_is_a_bigint_made_with_its_table(String statement) {
    if (statement.contains(" as identity")) {
      assertThat(statement)
          .startsWith("create table")
          .doesNotContainPattern("(?<!bigint) generated (always|by default) as identity");
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void a_table_is_altered_in_one_way_at_a_time(String statement) {
    if (statement.startsWith("alter table")) {
      assertThat(outsideOfParentheses(statement)).doesNotContain(",");
    }
  }

  private static String outsideOfParentheses(String statement) {
    String before;
    String rest = statement.replaceAll("'[^']*'", "");
    do {
      before = rest;
      rest = before.replaceAll("\\([^()]*\\)", "");
    } while (!rest.equals(before));
    return rest;
  }

  @Test
  void a_change_set_holds_one_statement() {
    assertThat(Stream.of(LOGS.directory(), LOGS.tenant()).flatMap(it -> it.changeSets().stream()))
        .allSatisfy(it -> assertThat(it.statements()).hasSize(1));
  }

  @Test
  void a_tenant_refers_to_no_schema() {
    assertThat(statements(LOGS.tenant()))
        .noneMatch(it -> it.contains("public"))
        .noneMatch(it -> Pattern.compile("\\btenant_[0-9a-f]").matcher(it).find())
        .noneMatch(
            it ->
                Pattern.compile("(table|on|references) (if not exists )?\\w+\\.")
                    .matcher(it)
                    .find());
  }

  @Test
  void the_directory_is_named_with_its_schema_and_refers_to_no_other() {
    Pattern unqualified =
        Pattern.compile("(create table|alter table|references| on) (?!public\\.|schema|delete)");

    assertThat(statements(LOGS.directory())).noneMatch(it -> unqualified.matcher(it).find());
  }

  private static Stream<String> statements(ChangeLog log) {
    return log.changeSets().stream()
        .flatMap(it -> it.transactional().stream())
        .map(it -> it.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
  }
}
