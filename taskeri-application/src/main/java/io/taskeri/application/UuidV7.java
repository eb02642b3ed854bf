package io.taskeri.application;

import io.taskeri.application.port.IdGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then a counter of 12
 * bits that begins anew at random each millisecond (section 6.2, method 1), then 62 random bits.
 * Those of one generator only grow, so that new rows go to the end of an index.
 */
public final class UuidV7 implements IdGenerator {
  private static final int COUNTER_MOST = 0xfff;

  private final SecureRandom random = new SecureRandom();
  private long millis;
  private int counter;

  /** Begins at the present moment. */
  public UuidV7() {}

  @Override
  public UUID next() {
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high(System.currentTimeMillis()), low);
  }

  private synchronized long high(long now) {
    if (now > millis) {
      millis = now;
      counter = random.nextInt(COUNTER_MOST / 2);
    } else if (++counter > COUNTER_MOST) {
      millis++; // ahead of the clock rather than out of order
      counter = random.nextInt(COUNTER_MOST / 2);
    }
    return (millis << 16) | 0x7000L | counter;
  }
}
