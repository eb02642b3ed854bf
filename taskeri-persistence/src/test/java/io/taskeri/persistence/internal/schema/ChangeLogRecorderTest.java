package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeLogRecorderTest {
  private static final String HEAD = "--liquibase formatted sql logicalFilePath:some.sql\n";

  @TempDir Path folder;

  @Test
  void a_change_set_becomes_its_statements() throws IOException {
    ChangeLog log =
        record("--changeset ada:one\n--comment: Two\nCREATE TABLE a (b int);\nDROP TABLE a;\n");

    assertThat(log.changeSets()).hasSize(1);
    ChangeSet changeSet = log.changeSets().get(0);
    assertThat(changeSet.id()).isEqualTo(new ChangeSetId("one", "ada", "some.sql"));
    assertThat(changeSet.comments()).isEqualTo("Two");
    assertThat(changeSet.statements()).containsExactly("CREATE TABLE a (b int)", "DROP TABLE a");
    assertThat(log.bookkeeping()).singleElement().asString().contains("TABLE databasechangelog (");
  }

  @Test
  void the_version_tells_length_and_content() throws IOException {
    String one = "--changeset ada:one\nCREATE TABLE a (b int);\n";
    String two = one + "--changeset ada:two\nCREATE TABLE c (d int);\n";

    assertThat(record(one).version()).matches("1-[0-9a-f]{16}").isEqualTo(record(one).version());
    assertThat(record(two).version()).startsWith("2-");
    assertThat(record(one.replace("(b", "(x")).version()).isNotEqualTo(record(one).version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --changeset ada:one context:test            | contexts
          --changeset ada:one labels:test             | labels other than [expanding, optional]
          --changeset ada:one dbms:postgresql         | dbms
          --changeset ada:one ignore:true             | ignore
          --changeset ada:one runOnChange:true        | runAlways or runOnChange
          --changeset ada:one runAlways:true          | runAlways or runOnChange
          --changeset ada:one runInTransaction:false  | runInTransaction:false and is not one CREATE INDEX CONCURRENTLY
          """)
  void what_a_replay_cannot_honour_is_refused(String line, String why) {
    assertThatThrownBy(() -> record(line + "\nSELECT 1;\n"))
        .hasRootCauseMessage("some.sql::one::ada has " + why + ", which a replay does not honour");
  }

  @Test
  void an_index_that_is_made_concurrently_is_an_ordinary_one_in_a_transaction() throws IOException {
    ChangeLog log =
        record(
            """
            --changeset ada:one labels:expanding,optional runInTransaction:false
            CREATE UNIQUE INDEX  concurrently a_by_b
              ON a (b);
            """);

    ChangeSet index = log.changeSets().get(0);
    assertThat(index.concurrent()).isTrue();
    assertThat(index.index()).isEqualTo("a_by_b");
    assertThat(index.labels()).containsExactlyInAnyOrder("expanding", "optional");
    assertThat(index.transactional().get(0))
        .isEqualToIgnoringWhitespace("CREATE UNIQUE INDEX a_by_b ON a (b)");
  }

  @Test
  void preconditions_are_refused() {
    String log =
        """
        --changeset ada:one
        --preconditions onFail:MARK_RAN
        --precondition-sql-check expectedResult:0 SELECT 1
        SELECT 1;
        """;

    assertThatThrownBy(() -> record(log))
        .hasRootCauseMessage(
            "some.sql::one::ada has preconditions, which a replay does not honour");
  }

  @Test
  void recording_prints_nothing_and_leaves_no_file() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    long start = System.nanoTime();
    try {
      ChangeLogs logs = new ChangeLogs();
      assertThat(logs.directory().version()).isNotEqualTo(logs.tenant().version());
    } finally {
      System.setOut(before);
    }
    System.out.printf(
        "both change logs recorded in %d ms%n", (System.nanoTime() - start) / 1000000);

    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    try (Stream<Path> files = Files.list(Path.of(""))) {
      assertThat(files.map(Path::toString)).noneMatch(it -> it.endsWith(".csv"));
    }
  }

  @Test
  void the_context_class_loader_need_not_know_liquibase() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      assertThat(record("--changeset ada:one\nSELECT 1;\n").changeSets()).hasSize(1);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private ChangeLog record(String changeSets) throws IOException {
    Files.writeString(folder.resolve("log.sql"), HEAD + changeSets);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      return ChangeLogRecorder.record("log.sql", loader);
    }
  }
}
