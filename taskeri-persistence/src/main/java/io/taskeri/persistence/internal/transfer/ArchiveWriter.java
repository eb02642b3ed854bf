package io.taskeri.persistence.internal.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive in one pass: a zip whose last entry is the manifest, and whose end the seal.
 */
final class ArchiveWriter {
  private final Seal seal;
  private final ZipOutputStream zip;
  private final List<ArchivedTable> tables = new ArrayList<>();

  /** Writes to the target, which is left open. */
  ArchiveWriter(OutputStream target) {
    seal = new Seal(new BufferedOutputStream(target, 1 << 16));
    zip = new ZipOutputStream(seal, StandardCharsets.UTF_8);
    zip.setComment(Seal.BLANK);
  }

  /** Writes the rows of one table. */
  void table(String entry, List<String> columns, RowSource source)
      throws IOException, SQLException {
    zip.putNextEntry(new ZipEntry(entry));
    Measure measure = new Measure();
    source.copyTo(measure.onto(zip));
    zip.closeEntry();
    tables.add(new ArchivedTable(entry, columns, measure.result()));
  }

  /** What was written so far. */
  List<ArchivedTable> tables() {
    return tables;
  }

  /** Writes the end. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
    zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
    seal.finish();
  }

  /** Where rows come from. */
  @FunctionalInterface
  interface RowSource {
    /** Writes all of them. */
    void copyTo(OutputStream target) throws IOException, SQLException;
  }
}
