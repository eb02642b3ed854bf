package io.taskeri.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/**
 * Counts connections where they are made, which no pool can do for itself. The driver makes one of
 * these by its name ({@code socketFactory} in the URL), so the counts belong to the class.
 */
public final class OpenSockets extends SocketFactory {
  private static final AtomicInteger OPEN = new AtomicInteger();
  private static final AtomicInteger MOST = new AtomicInteger();
  private static final AtomicInteger MADE = new AtomicInteger();

  /** For the driver. */
  public OpenSockets() {}

  /** How many there were at once, at the most. */
  static int most() {
    return MOST.get();
  }

  /** How many there were in all. */
  static int made() {
    return MADE.get();
  }

  @Override
  public Socket createSocket() {
    MADE.incrementAndGet();
    MOST.accumulateAndGet(OPEN.incrementAndGet(), Math::max);
    return new Counted();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("the driver connects by itself");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("the driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("the driver connects by itself");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("the driver connects by itself");
  }

  private static final class Counted extends Socket {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public synchronized void close() throws IOException {
      super.close();
      if (closed.compareAndSet(false, true)) {
        OPEN.decrementAndGet();
      }
    }
  }
}
