package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of text that an operator named, who may have named a device or a backup. */
final class SmallFile {
  private static final int KIB = 1024;

  private SmallFile() {}

  /**
   * What stands in the file, in UTF-8.
   *
   * @param most KiB that it may have
   * @throws TooLarge when there is more, of which no more is read
   */
  static String read(Path file, int most) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(most * KIB + 1);
      if (bytes.length > most * KIB) {
        throw new TooLarge(most);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  /** The file has more than it may have. */
  static final class TooLarge extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    TooLarge(int most) {
      super("more than " + most + " KiB");
    }
  }
}
