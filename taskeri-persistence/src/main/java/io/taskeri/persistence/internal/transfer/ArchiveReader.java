package io.taskeri.persistence.internal.transfer;

import io.taskeri.persistence.internal.transfer.Measure.Rows;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from its beginning to its end, whoever has written it: nothing that it says is
 * believed before it was compared, and nothing of it is held in memory but its manifest.
 */
final class ArchiveReader implements Closeable {
  private static final int LONGEST_MANIFEST = 8 << 20;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_ENTRIES = 10_000;

  /** What is that much longer than its archive, and longer than {@link #HARMLESS}, is a trap. */
  private static final long MOST_TIMES = 200;

  private static final long HARMLESS = 1L << 30;

  private final ZipInputStream zip;
  private final long longest;

  private ArchiveReader(Path file) throws IOException {
    zip =
        new ZipInputStream(
            new BufferedInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8);
    longest = Math.max(HARMLESS, Files.size(file) * MOST_TIMES);
  }

  /** To read again what was verified. */
  static ArchiveReader open(Path file) throws IOException {
    return new ArchiveReader(file);
  }

  /**
   * Looks through the whole archive.
   *
   * @return what it holds
   * @throws io.taskeri.domain.error.InvalidInput when it is not as it was written, or not by us
   */
  static Manifest verify(Path file) throws IOException {
    if (!beginsAsZip(file)) {
      throw BadArchive.none();
    }
    if (!Seal.isWhole(file)) {
      throw BadArchive.damaged();
    }
    try (ArchiveReader reader = new ArchiveReader(file)) {
      return reader.verify();
    } catch (ZipException | EOFException | IllegalArgumentException broken) {
      throw BadArchive.malformed("its form is broken");
    }
  }

  private static boolean beginsAsZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("PK\3\4");
    }
  }

  private Manifest verify() throws IOException {
    Map<String, Rows> found = new LinkedHashMap<>();
    long length = 0;
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && !entry.getName().equals(Manifest.ENTRY)) {
      if (entry.getName().length() > LONGEST_NAME) {
        throw BadArchive.malformed("an entry of it has an absurd name");
      }
      Rows rows = drain(longest - length);
      length += rows.bytes();
      if (found.put(entry.getName(), rows) != null || found.size() > MOST_ENTRIES) {
        throw BadArchive.malformed("it has an entry twice, or far too many");
      }
      entry = zip.getNextEntry();
    }
    if (entry == null) {
      throw BadArchive.malformed("it has no manifest");
    }
    byte[] text = zip.readNBytes(LONGEST_MANIFEST + 1);
    if (text.length > LONGEST_MANIFEST || zip.getNextEntry() != null) {
      throw BadArchive.malformed("its manifest is far too long, or not the end");
    }
    Manifest manifest = Manifest.parse(new String(text, StandardCharsets.UTF_8));
    Map<String, Rows> told = new LinkedHashMap<>();
    manifest.tables().forEach(it -> told.put(it.entry(), it.rows()));
    if (!told.equals(found) || told.size() != manifest.tables().size()) {
      throw BadArchive.malformed("its tables are not those of its manifest");
    }
    return manifest;
  }

  private Rows drain(long most) throws IOException {
    Measure measure = new Measure();
    InputStream rows = measure.from(zip);
    byte[] buffer = new byte[1 << 16];
    long length = 0;
    for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
      length += read;
      if (length > most) {
        throw BadArchive.malformed("what it holds is absurdly long");
      }
    }
    return measure.result();
  }

  /**
   * Hands the rows of the next table on, and sees that they are those that were verified.
   *
   * @param target answers how many rows it took
   */
  void next(ArchivedTable table, Target target) throws IOException, SQLException {
    ZipEntry entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(table.entry())) {
      throw BadArchive.damaged();
    }
    Measure measure = new Measure();
    long taken = target.take(measure.from(zip));
    if (!measure.result().equals(table.rows()) || taken != table.rows().rows()) {
      throw BadArchive.malformed("the rows of " + table.entry() + " do not all fit their table");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Where rows go. */
  @FunctionalInterface
  interface Target {
    /** Takes all of them. */
    long take(InputStream rows) throws IOException, SQLException;
  }
}
