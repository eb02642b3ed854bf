package io.taskeri.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.persistence.SchemaState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
  @ParameterizedTest
  @CsvSource({"200, WARNING", "256, OK", "4096, OK"})
  void a_small_heap_is_a_warning(long megabytes, Verdict verdict) {
    assertThat(JavaCheck.judge("17", megabytes * 1024 * 1024).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"199, PROBLEM", "200, WARNING", "1999, WARNING", "2000, OK"})
  void a_full_disk_is_told_before_it_is_full(long megabytes, Verdict verdict) {
    assertThat(DataDirectoryCheck.judge(Path.of("x"), megabytes).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"14, PROBLEM", "15, OK", "18, OK"})
  void an_old_database_is_a_problem(int major, Verdict verdict) {
    assertThat(DatabaseCheck.version(major, major + ".1", "x").verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"9, PROBLEM", "10, WARNING", "19, WARNING", "20, OK"})
  void a_limit_below_the_pools_size_is_a_problem(int limit, Verdict verdict) {
    assertThat(ConnectionsCheck.judge(limit, 10).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "08:59:59.5, OK",
    "09:00:02, OK",
    "09:00:04.5, WARNING",
    "08:59:50, WARNING",
    "09:02:00, PROBLEM"
  })
  void clocks_are_compared_with_the_time_that_the_answer_took(String there, Verdict verdict) {
    Instant before = Instant.parse("2026-11-23T09:00:00Z");
    Instant then = Instant.parse("2026-11-23T" + there + "Z");
    assertThat(ClockCheck.judge(before, then, before.plusSeconds(2)).verdict()).isEqualTo(verdict);
  }

  @Test
  void missing_time_zones_are_named() {
    Set<String> known = new HashSet<>(ZoneId.getAvailableZoneIds());
    assertThat(TimeZonesCheck.judge(known).verdict()).isEqualTo(Verdict.OK);
    known.removeAll(List.of("US/Pacific", "Asia/Calcutta"));
    Finding finding = TimeZonesCheck.judge(known);
    assertThat(finding.verdict()).isEqualTo(Verdict.WARNING);
    assertThat(finding.message()).contains("lacks 2 time zones: Asia/Calcutta, US/Pacific.");
    assertThat(finding.advice()).contains("tzdata-legacy");
  }

  @Test
  void pooling_is_told_by_the_backends() {
    assertThat(PoolingCheck.judge("1", "1", "1").message()).contains("of its own");
    assertThat(PoolingCheck.judge("1", "1", "7").message()).contains("as long as it is open");
    assertThat(PoolingCheck.judge("1", "3", "7").message()).contains("for a transaction");
    assertThat(PoolingCheck.forTransactions(false).verdict()).isEqualTo(Verdict.OK);
    assertThat(PoolingCheck.forTransactions(true).verdict()).isEqualTo(Verdict.PROBLEM);
    assertThat(PoolingCheck.forTransactions(true).advice()).contains("prepareThreshold=0");
    SQLException refusal =
        new SQLException("ERROR: transaction blocks not allowed in statement pooling mode");
    assertThat(PoolingCheck.refused(refusal).verdict()).isEqualTo(Verdict.PROBLEM);
    assertThat(PoolingCheck.refused(refusal).advice()).contains("pool_mode = transaction");
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, off, PROBLEM",
    "full_page_writes, off, PROBLEM",
    "synchronous_commit, off, PROBLEM",
    "client_connection_check_interval, 0, WARNING",
    "recovery_init_sync_method, fsync, WARNING",
    "max_locks_per_transaction, 64, WARNING"
  })
  void each_setting_of_the_database_comes_with_its_remedy(
      String name, String value, Verdict verdict) {
    Finding finding = ServerSettingsCheck.complaint(name, value);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.advice()).startsWith("Run ALTER SYSTEM SET " + name + " = ");
  }

  @Test
  void a_directory_of_another_version_is_told_from_one_that_is_behind() {
    assertThat(worst(new SchemaState(false, 9, List.of(), List.of(), 0, 0, 0)))
        .isEqualTo(Verdict.OK);
    assertThat(worst(new SchemaState(true, 2, List.of(), List.of(), 3, 0, 0)))
        .isEqualTo(Verdict.WARNING);
    assertThat(worst(new SchemaState(true, 0, List.of("new"), List.of(), 3, 0, 0)))
        .isEqualTo(Verdict.WARNING);
    assertThat(worst(new SchemaState(true, 0, List.of(), List.of("tenants"), 3, 0, 0)))
        .isEqualTo(Verdict.PROBLEM);
    assertThat(worst(new SchemaState(true, 0, List.of(), List.of(), 3, 0, 1)))
        .isEqualTo(Verdict.PROBLEM);
  }

  private static Verdict worst(SchemaState state) {
    return DirectoryCheck.judge(state).stream()
        .map(Finding::verdict)
        .max(Verdict::compareTo)
        .orElseThrow();
  }
}
