package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeSetId;
import io.taskeri.persistence.internal.transfer.Measure.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an archive holds: its last entry, lines of words with tabs between them.
 *
 * @param changeSets what the schema consists of, with checksums
 * @param sequences of the tenant's schema
 * @param tables in the order of the archive
 */
record Manifest(
    TenantId tenant,
    Slug slug,
    Instant exportedAt,
    Map<ChangeSetId, String> changeSets,
    List<Sequence> sequences,
    List<ArchivedTable> tables) {
  /** Its name in the archive. */
  static final String ENTRY = "manifest.tsv";

  private static final String FORMAT = "taskeri-archive";
  private static final String VERSION = "1";

  Manifest {
    changeSets = Map.copyOf(changeSets);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
  }

  /**
   * Where a sequence stands.
   *
   * @param called whether the value was given out
   */
  record Sequence(String name, long value, boolean called) {}

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(line(FORMAT, VERSION));
    lines.add(line("tenant", tenant.toString(), slug.value()));
    lines.add(line("exported", exportedAt.toString()));
    changeSets.entrySet().stream()
        .map(it -> line("change-set", it.getKey(), it.getValue()))
        .sorted(Comparator.naturalOrder())
        .forEach(lines::add);
    sequences.forEach(it -> lines.add(line(it)));
    tables.forEach(it -> lines.add(line(it)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(String word, ChangeSetId id, String checksum) {
    return line(word, id.path(), id.id(), id.author(), checksum);
  }

  private static String line(Sequence it) {
    return line("sequence", it.name(), Long.toString(it.value()), Boolean.toString(it.called()));
  }

  private static String line(ArchivedTable it) {
    Rows rows = it.rows();
    return line(
        "table",
        it.entry(),
        Long.toString(rows.rows()),
        Long.toString(rows.bytes()),
        rows.sha256(),
        line(it.columns().toArray(String[]::new)));
  }

  private static String line(String... words) {
    return String.join("\t", words);
  }

  /**
   * Reads one.
   *
   * @throws io.taskeri.domain.error.InvalidInput when it is none, or of another format
   */
  static Manifest parse(String text) {
    String[] lines = text.lines().toArray(String[]::new);
    String[] first = lines.length == 0 ? lines : split(lines[0]);
    if (first.length != 2 || !first[0].equals(FORMAT)) {
      throw BadArchive.malformed("its manifest does not begin as one");
    }
    if (!first[1].equals(VERSION)) {
      throw BadArchive.unknownFormat(first[1]);
    }
    try {
      return parse(lines);
    } catch (RuntimeException broken) {
      throw BadArchive.malformed("its manifest cannot be read");
    }
  }

  private static Manifest parse(String[] lines) {
    String[] tenant = words(lines[1], "tenant", 3);
    String[] exported = words(lines[2], "exported", 2);
    Map<ChangeSetId, String> changeSets = new LinkedHashMap<>();
    List<Sequence> sequences = new ArrayList<>();
    List<ArchivedTable> tables = new ArrayList<>();
    for (String line : Arrays.asList(lines).subList(3, lines.length)) {
      String[] it = split(line);
      switch (it[0]) {
        case "change-set" -> changeSets.put(new ChangeSetId(it[2], it[3], it[1]), it[4]);
        case "sequence" ->
            sequences.add(new Sequence(it[1], Long.parseLong(it[2]), Boolean.parseBoolean(it[3])));
        case "table" -> tables.add(table(it));
        default -> throw new IllegalArgumentException(it[0]);
      }
    }
    return new Manifest(
        new TenantId(UUID.fromString(tenant[1])),
        new Slug(tenant[2]),
        Instant.parse(exported[1]),
        changeSets,
        sequences,
        tables);
  }

  private static ArchivedTable table(String[] it) {
    Rows rows = new Rows(Long.parseLong(it[2]), Long.parseLong(it[3]), it[4]);
    return new ArchivedTable(it[1], Arrays.asList(it).subList(5, it.length), rows);
  }

  private static String[] words(String line, String first, int count) {
    String[] words = split(line);
    if (words.length != count || !words[0].equals(first)) {
      throw new IllegalArgumentException(line);
    }
    return words;
  }

  private static String[] split(String line) {
    return line.split("\t", -1);
  }
}
