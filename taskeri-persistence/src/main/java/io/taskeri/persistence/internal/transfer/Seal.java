package io.taskeri.persistence.internal.transfer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The last 64 bytes of an archive: the SHA-256 of all that comes before them, as hexadecimal
 * digits. They are the zip's comment, so that other programs read the archive all the same. An
 * archive of which a byte was altered, lost or added is not what its seal says.
 */
final class Seal extends OutputStream {
  /** What the writer of the zip puts in the place of the seal. */
  static final String BLANK = "0".repeat(64);

  private static final int LENGTH = BLANK.length();

  private final OutputStream target;
  private final MessageDigest digest = Measure.sha256();
  private final byte[] held = new byte[LENGTH];
  private int count;

  /** Passes on what is written, but for the last 64 bytes, until {@link #finish}. */
  Seal(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int from, int length) throws IOException {
    int due = Math.max(0, count + length - LENGTH);
    int old = Math.min(due, count);
    pass(held, 0, old);
    System.arraycopy(held, old, held, 0, count - old);
    count -= old;
    pass(buffer, from, due - old);
    int rest = length - (due - old);
    System.arraycopy(buffer, from + due - old, held, count, rest);
    count += rest;
  }

  private void pass(byte[] buffer, int from, int length) throws IOException {
    digest.update(buffer, from, length);
    target.write(buffer, from, length);
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  /** Writes the seal in the place of the last 64 bytes. */
  void finish() throws IOException {
    target.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
    target.flush();
  }

  /** Whether a file is what its seal says. */
  static boolean isWhole(Path file) throws IOException {
    long left = Files.size(file) - LENGTH;
    MessageDigest digest = Measure.sha256();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return false;
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      String seal = new String(in.readNBytes(LENGTH), StandardCharsets.US_ASCII);
      return left == 0 && seal.equals(HexFormat.of().formatHex(digest.digest()));
    }
  }
}
