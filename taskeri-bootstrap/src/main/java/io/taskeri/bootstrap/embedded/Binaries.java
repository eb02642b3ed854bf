package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.Build;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked into a folder that bears their version and platform. They live in
 * the data directory and not in a cache of the user's, so that removing the one folder removes
 * everything, and so that no home folder is needed.
 */
record Binaries(Path folder) {

  /** The binaries below {@code shelf}; unpacked first where this version is not there yet. */
  static Binaries unpackedIn(Path shelf) throws IOException {
    Platform platform = Platform.current();
    Path folder = shelf.resolve(Build.current().postgres() + "-" + platform.label());
    if (!Files.exists(folder)) {
      Files.createDirectories(shelf);
      Folders.deleteDraftsOf(folder);
      Path draft = Folders.draftOf(folder);
      unpack(platform.archive(), draft);
      // Whoever PostgreSQL runs as must be able to read its programs.
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
      Folders.publish(draft, folder);
    }
    return new Binaries(folder);
  }

  Path initdb() {
    return folder.resolve("bin/initdb");
  }

  Path control() {
    return folder.resolve("bin/pg_ctl");
  }

  Path server() {
    return folder.resolve("bin/postgres");
  }

  private static void unpack(String archive, Path target) throws IOException {
    InputStream packed = Objects.requireNonNull(Binaries.class.getResourceAsStream(archive));
    try (TarArchiveInputStream entries =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = entries.getNextEntry();
          entry != null;
          entry = entries.getNextEntry()) {
        write(entry, entries, target.resolve(entry.getName()));
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean executable = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
