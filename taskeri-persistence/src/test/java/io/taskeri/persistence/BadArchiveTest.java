package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.Tenant;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Archives that are damaged, and those that somebody has made who means harm. */
class BadArchiveTest {
  private static final String MANIFEST = "manifest.tsv";
  private static final String TENANTS = "directory/tenants.copy";
  private static final String LABELS = "tenant/labels.copy";

  private static TestDatabase database;
  private static Taskeri taskeri;
  private static Archive archive;
  private static Tenant tenant;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    PostgresStorage storage = database.storage();
    Company acme = FullCompany.in(storage);
    taskeri = acme.taskeri();
    tenant = acme.registered().tenant();
    archive = Archive.of(tenant, taskeri);
    taskeri.tenants().delete(tenant.id());
  }

  @AfterAll
  static void close() throws SQLException {
    taskeri.close();
    database.close();
  }

  private static void assertRefused(Archive bad, String why) throws SQLException {
    assertThatThrownBy(() -> bad.into(taskeri))
        .as(why)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("/archive")
        .hasMessageContaining(why);
    assertThat(new DatabaseText(database).schemas()).containsExactly("public");
    assertThat(new DatabaseText(database).tablesWith(tenant.id().toString()))
        .containsExactly("deleted_tenants");
  }

  @Test
  void an_archive_with_an_altered_byte_is_refused_wherever_it_is() throws SQLException {
    int length = archive.bytes().length;
    for (int at = 0; at < length; at += 1 + length / 97) {
      byte[] altered = archive.bytes();
      altered[at] ^= 1;
      assertRefused(Archive.raw(altered), at < 4 ? "is no archive" : "altered");
    }
    byte[] seal = archive.bytes();
    seal[length - 1] ^= 1;
    assertRefused(Archive.raw(seal), "altered");
  }

  @Test
  void an_archive_that_is_cut_or_longer_is_refused_wherever_it_ends() throws SQLException {
    int length = archive.bytes().length;
    for (int end = 4; end < length; end += 1 + length / 97) {
      assertRefused(Archive.raw(Arrays.copyOf(archive.bytes(), end)), "cut off");
    }
    assertRefused(Archive.raw(Arrays.copyOf(archive.bytes(), length - 1)), "cut off");
    assertRefused(Archive.raw(Arrays.copyOf(archive.bytes(), length + 1)), "cut off");
    assertRefused(Archive.raw(new byte[0]), "is no archive");
  }

  @Test
  void what_fits_together_is_imported_so_that_the_other_refusals_mean_something() {
    Tenant arrived = Archive.forged(archive.entries()).into(taskeri);
    assertThat(arrived).isEqualTo(tenant);
    taskeri.tenants().delete(tenant.id());
  }

  @Test
  void another_format_or_a_broken_manifest_is_refused() throws SQLException {
    assertRefused(forged(MANIFEST, it -> it.replace("archive\t1", "archive\t2")), "version 2");
    assertRefused(forged(MANIFEST, it -> "<xml/>"), "does not begin");
    assertRefused(
        forged(MANIFEST, it -> it.replace("tenant\t" + tenant.id(), "tenant\tx")), "read");
    assertRefused(
        forged(MANIFEST, it -> it.replaceAll("\t9:[0-9a-f]{31}", "\t9:" + "0".repeat(31))),
        "newer");
    assertRefused(forged(MANIFEST, it -> it + "table\ttenant/none.copy\t0\t0\tx\ta\n"), "manifest");
    Map<String, String> none = archive.entries();
    none.remove(MANIFEST);
    assertRefused(Archive.sealed(none), "no manifest");
    Map<String, String> more = archive.entries();
    more.put("more", "");
    assertRefused(Archive.sealed(more), "not the end");
  }

  @Test
  void nothing_but_the_tables_and_columns_of_its_version_gets_in() throws SQLException {
    String column = "name\"; DROP SCHEMA public CASCADE; --";
    assertRefused(
        forged(MANIFEST, it -> it.replaceAll("(labels.copy.*\t)name", "$1" + column)), "columns");
    assertRefused(
        forged(MANIFEST, it -> it.replaceAll("(tenant_users.copy.*\t)email", "$1id")), "columns");
    assertRefused(renamed(LABELS, "tenant/../../../etc/passwd"), "labels is missing");
    assertRefused(renamed(LABELS, "public/tenants.copy"), "labels is missing");
    assertRefused(renamed(LABELS, "tenant/" + "x".repeat(200)), "absurd name");
    assertRefused(renamed(TENANTS, "directory/sessions.copy"), "does not begin");
    Map<String, String> extra = archive.entries();
    String manifest = extra.remove(MANIFEST) + "table\ttenant/zzz.copy\t0\t0\t\tid\n";
    extra.put("tenant/zzz.copy", "");
    extra.put(MANIFEST, manifest);
    assertRefused(Archive.forged(extra), "do not belong");
  }

  @Test
  void a_version_that_cannot_be_is_refused() throws SQLException {
    assertRefused(
        forged(MANIFEST, it -> it.replaceFirst("change-set\t[^\t]*\ttasks\t.*\n", "")),
        "its change sets");
    assertRefused(
        forged(MANIFEST, it -> it.replaceFirst("(comments.copy(?:\t\\w+){3})\t.*", "$1")),
        "columns");
  }

  @Test
  void rows_that_break_a_rule_are_refused() throws SQLException {
    assertRefused(
        forged(LABELS, it -> it.replaceFirst("\turgent", "\t" + "x".repeat(600_000))), LABELS);
    assertRefused(forged(LABELS, it -> it + it), "duplicate key");
    assertRefused(forged(LABELS, it -> "x\n"), LABELS);
    assertRefused(forged(LABELS, it -> "\\.\n" + it), LABELS);
    assertRefused(forged("tenant/users.copy", it -> ""), "foreign key");
    assertRefused(forged("tenant/databasechangelog.copy", it -> ""), "version");
    assertRefused(forged(TENANTS, it -> ""), "the one organization");
    assertRefused(forged(TENANTS, it -> it.replace("ACTIVE", "DELETING")), "the one organization");
    assertRefused(
        forged(
            TENANTS,
            it ->
                it.replace(
                    tenant.id().toString(),
                    "0" + tenant.id().toString().substring(1).replace('1', '2'))),
        "the one organization");
    assertRefused(forged(TENANTS, it -> it.replace("UTC", "Mars/Phobos")), "settings");
    assertRefused(forged(TENANTS, it -> it.replace("Acme GmbH", "")), "name");
  }

  private static Archive forged(String entry, UnaryOperator<String> change) {
    Map<String, String> entries = archive.entries();
    String before = String.valueOf(entries.get(entry));
    assertThat(change.apply(before)).as(entry).isNotEqualTo(before);
    entries.put(entry, change.apply(before));
    return Archive.forged(entries);
  }

  private static Archive renamed(String entry, String name) {
    Map<String, String> renamed = new LinkedHashMap<>();
    archive.entries().forEach((key, rows) -> renamed.put(key.equals(entry) ? name : key, rows));
    renamed.computeIfPresent(
        MANIFEST, (key, text) -> text.replace("\t" + entry + "\t", "\t" + name + "\t"));
    return Archive.forged(renamed);
  }
}
