package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Function;

/**
 * A new file that its owner alone can read, where the file system knows owners. Killed in the
 * middle, a part of it stays, which no import takes.
 */
final class ArchiveFile {
  private static final FileAttribute<?>[] PRIVATE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  private ArchiveFile() {}

  /**
   * Writes it to the disk itself, so that a tenant can be deleted afterwards; what was written when
   * that fails is deleted.
   *
   * @throws StartRefused when there is such a file, or it cannot be written
   */
  static <R> R write(Path file, Function<OutputStream, R> content) {
    FileChannel created = create(file);
    boolean whole = false;
    try (created) {
      R result = content.apply(Channels.newOutputStream(created));
      created.force(true);
      whole = true;
      return result;
    } catch (IOException | UncheckedIOException failed) {
      throw refused(file, failed);
    } finally {
      if (!whole) {
        delete(file);
      }
    }
  }

  private static FileChannel create(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      return FileChannel.open(
          file,
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          posix ? PRIVATE : new FileAttribute<?>[0]);
    } catch (FileAlreadyExistsException there) {
      throw new StartRefused("there is a file " + file + " already: name another", there);
    } catch (IOException failed) {
      throw refused(file, failed);
    }
  }

  private static StartRefused refused(Path file, Exception failed) {
    return new StartRefused("cannot write " + file + ": " + failed.getMessage(), failed);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw refused(file, stays);
    }
  }
}
