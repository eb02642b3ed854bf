package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data directory for one server. The operating system lets go of it with the process,
 * however that ends, so there is never a stale lock to remove.
 */
final class DataDirectoryLock implements AutoCloseable {
  private static final String FILE = "lock";

  private final FileChannel channel;

  private DataDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataDirectoryLock acquire(Path dataDirectory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            dataDirectory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartRefused(
          "The data directory " + dataDirectory + " is in use by another running Taskeri");
    }
    return new DataDirectoryLock(channel);
  }

  /** Whether a server holds a directory at this moment. */
  static boolean isHeld(Path dataDirectory) throws IOException {
    try (FileChannel channel =
        FileChannel.open(dataDirectory.resolve(FILE), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    } catch (NoSuchFileException neverUsed) {
      return false;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
