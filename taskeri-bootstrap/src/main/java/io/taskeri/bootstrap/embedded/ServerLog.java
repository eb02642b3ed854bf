package io.taskeri.bootstrap.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What PostgreSQL has written to its log since a moment. */
final class ServerLog {
  private final Path file;
  private final long start;

  private ServerLog(Path file, long start) {
    this.file = file;
    this.start = start;
  }

  static ServerLog fromNowOn(Path file) throws IOException {
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** The reason why PostgreSQL gave up, empty where it gave none. */
  String complaint() throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer content = ByteBuffer.allocate((int) (channel.size() - start));
      channel.read(content, start);
      String text = new String(content.array(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n", -1))
          .filter(line -> line.contains("FATAL:") || line.contains("could not bind"))
          .findFirst()
          .orElse("");
    }
  }
}
