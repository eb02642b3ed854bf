package io.taskeri.persistence.internal.transfer;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests the rows of one table as they pass. A row ends where a line ends. */
final class Measure {
  private final MessageDigest digest = sha256();
  private long bytes;
  private long rows;

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** What was measured, as the manifest has it; to be called once, in the end. */
  Rows result() {
    return new Rows(rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * All rows of a table.
   *
   * @param bytes of their text
   * @param sha256 of their text, in hexadecimal digits
   */
  record Rows(long rows, long bytes, String sha256) {}

  private void pass(byte[] buffer, int from, int length) {
    digest.update(buffer, from, length);
    bytes += length;
    for (int i = from; i < from + length; i++) {
      if (buffer[i] == '\n') {
        rows++;
      }
    }
  }

  /** Measures what is written; closing does not close the target. */
  OutputStream onto(OutputStream target) {
    return new FilterOutputStream(target) {
      @Override
      public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
      }

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        pass(buffer, from, length);
        out.write(buffer, from, length);
      }

      @Override
      public void close() {
        // the target goes on
      }
    };
  }

  /** Measures what is read; closing does not close the source. */
  InputStream from(InputStream source) {
    return new FilterInputStream(source) {
      @Override
      public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int count = in.read(buffer, from, length);
        if (count > 0) {
          pass(buffer, from, count);
        }
        return count;
      }

      @Override
      public void close() {
        // the source goes on
      }
    };
  }
}
