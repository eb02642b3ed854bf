package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  // Close to its end: the time that a system tells may begin anywhere
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND);
  private final TokenBuckets buckets = new TokenBuckets(5, now::get);

  @Test
  void after_a_rest_ten_seconds_worth_come_at_once_and_then_so_many_a_second() {
    for (int i = 0; i < 50; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(200));
    assertThat(buckets.take("b")).isZero();
    now.addAndGet(SECOND);
    for (int i = 0; i < 5; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(200));
    now.addAndGet(100 * SECOND);
    for (int i = 0; i < 50; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isPositive();
  }

  @Test
  void of_too_many_keys_the_latest_are_remembered() {
    for (int i = 0; i < 50; i++) {
      assertThat(buckets.take("old").plus(buckets.take("new"))).isZero();
    }
    for (int i = 0; i < 19_999; i++) {
      assertThat(buckets.take(i)).isZero();
      assertThat(i % 1000 == 0 ? buckets.take("new") : Duration.ofNanos(1)).isPositive();
    }
    assertThat(buckets.take("new")).isPositive();
    assertThat(buckets.take("old")).isZero();
  }
}
