package io.taskeri.web.http;

import io.javalin.http.Context;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.text.Digest;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * A body that may be larger than what is kept in memory, received whole into a file without a name
 * before anything is done with it, so that neither memory nor a transaction waits for its sender.
 */
public final class LargeBody implements AutoCloseable {
  /** The most bytes that it may have. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  /** Where the operator sends archives of organizations, of whatever size. */
  public static final String ARCHIVES = "/operator/v1/imports";

  /** How long receiving it may take in all. */
  private static final Duration MOST_TIME = Duration.ofMinutes(2);

  private static final Duration DROP_TIME = Duration.ofSeconds(5);

  private final FileChannel file;
  private final String digest;

  private LargeBody(FileChannel file, String digest) {
    this.file = file;
    this.digest = digest;
  }

  /** Whether the request goes to a route that reads its body by this class. */
  static boolean isAwaited(Request request) {
    return HttpMethod.POST.is(request.getMethod())
        && (Request.getPathInContext(request).endsWith("/tasks/import")
            || Request.getPathInContext(request).endsWith(ARCHIVES));
  }

  /**
   * Receives it.
   *
   * @throws RequestProblem 413 when it is larger, 408 when it comes too slowly, 400 when it does
   *     not come whole
   * @throws Unavailable when the disk is full
   */
  public static LargeBody of(Context context) throws IOException {
    FileChannel file = null;
    try {
      file = nameless();
      return new LargeBody(file, receive(context.bodyInputStream(), file));
    } catch (IOException | RuntimeException failure) {
      if (file != null) {
        file.close();
      }
      if (failure instanceof IOException full) {
        drop(context);
        throw new Unavailable(ErrorCode.OVERLOADED, "There is no room for the file.", full);
      }
      throw failure;
    }
  }

  /** A file that is gone with its channel, or with the process. */
  private static FileChannel nameless() throws IOException {
    Path path = Files.createTempFile("taskeri", ".body");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * The body as it comes, with no limit: for those who are trusted.
   *
   * @return throws {@link RequestProblem} when it comes too slowly, or not whole
   */
  public static InputStream unbounded(Context context) {
    return new FilterInputStream(context.bodyInputStream()) {
      @Override
      public int read(byte[] buffer, int offset, int length) {
        return LargeBody.read(in, buffer, offset, length);
      }
    };
  }

  /** Receives what was sent already and drops it: an answer before its end may be lost. */
  public static void drop(Context context) {
    InputStream body = context.bodyInputStream();
    byte[] buffer = new byte[64 * 1024];
    long deadline = System.nanoTime() + DROP_TIME.toNanos();
    long received = 0;
    while (received <= MOST_BYTES && System.nanoTime() < deadline) {
      int read = read(body, buffer);
      if (read < 0) {
        return;
      }
      received += read;
    }
  }

  private static String receive(InputStream body, FileChannel file) throws IOException {
    MessageDigest digest = Digest.sha256();
    long deadline = System.nanoTime() + MOST_TIME.toNanos();
    long received = 0;
    byte[] buffer = new byte[64 * 1024];
    while (true) {
      int read = read(body, buffer);
      if (read < 0) {
        break;
      }
      received += read;
      if (System.nanoTime() > deadline) {
        throw late();
      }
      // What is too large is received and dropped: see EagerBody
      if (received <= MOST_BYTES) {
        digest.update(buffer, 0, read);
        writeWhole(file, ByteBuffer.wrap(buffer, 0, read));
      } else if (received > 2L * MOST_BYTES) {
        break;
      }
    }
    if (received > MOST_BYTES) {
      throw new RequestProblem(
          RequestError.CONTENT_TOO_LARGE, "The body must have at most 64 MiB.");
    }
    return Digest.hexadecimal(digest);
  }

  private static int read(InputStream body, byte[] buffer) {
    return read(body, buffer, 0, buffer.length);
  }

  private static int read(InputStream body, byte[] buffer, int offset, int length) {
    try {
      return body.read(buffer, offset, length);
    } catch (IOException | HttpException.RuntimeException failure) {
      throw failure.getCause() instanceof TimeoutException
          ? late()
          : new RequestProblem(RequestError.BAD_REQUEST, "The body did not come whole.");
    }
  }

  private static RequestProblem late() {
    return new RequestProblem(RequestError.REQUEST_TIMEOUT, "The body did not arrive in time.");
  }

  private static void writeWhole(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** The body from its first byte; to be read once. */
  public InputStream stream() throws IOException {
    return Channels.newInputStream(file.position(0));
  }

  /** How many bytes it has. */
  public long size() throws IOException {
    return file.size();
  }

  /** Its SHA-256 in hexadecimal digits. */
  public String digest() {
    return digest;
  }

  /** Frees what it took on the disk. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
