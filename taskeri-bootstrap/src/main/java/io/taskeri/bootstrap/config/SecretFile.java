package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.Set;

/** A file that keeps one generated secret of 256 random bits, readable by its owner alone. */
public final class SecretFile {
  private static final int RANDOM_BYTES = 32;
  private static final int MOST_KIB = 64;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private SecretFile() {}

  /** The secret in the file; made first where there is none. */
  public static Secret readOrCreate(Path file) throws IOException {
    return Files.exists(file) ? read(file) : create(file);
  }

  /**
   * The secret in the file, without the line's end that an editor may have left.
   *
   * @throws IOException when there is no such file, or it is too large for a secret
   */
  public static Secret read(Path file) throws IOException {
    return Secret.of(SmallFile.read(file, MOST_KIB).strip());
  }

  /** Whether others than its owner may read the file, as far as the file system can tell. */
  public static boolean isOpenToOthers(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null && !Collections.disjoint(view.readAttributes().permissions(), OTHERS);
  }

  /** Makes the file with a new secret in one step: it is whole or it is not there. */
  public static Secret create(Path file) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    Secret secret = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    // A temporary file is born with mode 600, so no moment exists in which others could read it.
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".secret", null);
    Files.writeString(draft, secret.reveal() + "\n");
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return secret;
  }
}
