package io.taskeri.web.http;

/**
 * How much a request may have, and how many are served at once.
 *
 * @param bodyBytes the most bytes that a body may have; files to import have a limit of their own
 * @param headerBytes the most bytes that all headers together may have; not for a mount, whose
 *     server is the application's
 * @param threads the most threads, 16 at the least; not for a mount
 */
public record HttpLimits(int bodyBytes, int headerBytes, int threads) {

  /** A mebibyte, eight kibibytes and 250 threads. */
  public static HttpLimits usual() {
    return new HttpLimits(1024 * 1024, 8 * 1024, 250);
  }
}
