package io.taskeri.bootstrap.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folders that are either whole or absent: each is built as a draft beside its place and moved
 * there in one step, so that a process killed in between leaves nothing to repair.
 */
final class Folders {
  private Folders() {}

  /** A new empty folder beside {@code target}, for its owner alone. */
  static Path draftOf(Path target) throws IOException {
    return Files.createTempDirectory(target.getParent(), draftPrefix(target));
  }

  /** Moves a finished draft to its place. */
  static void publish(Path draft, Path target) throws IOException {
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel parent = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
      parent.force(true);
    }
  }

  /** Removes the drafts that interrupted starts left. */
  static void deleteDraftsOf(Path target) throws IOException {
    List<Path> drafts = new ArrayList<>();
    try (var entries = Files.newDirectoryStream(target.getParent(), draftPrefix(target) + "*")) {
      entries.forEach(drafts::add);
    }
    for (Path draft : drafts) {
      try {
        delete(draft);
      } catch (IOException stillWrittenByAnOrphan) {
        // Harmless: drafts never share a name, and the next start tries again.
      }
    }
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new Deletion());
  }

  private static String draftPrefix(Path target) {
    return "." + target.getFileName() + "-draft-";
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
