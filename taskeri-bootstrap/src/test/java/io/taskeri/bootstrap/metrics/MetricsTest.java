package io.taskeri.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.persistence.DirectoryFigures;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final AtomicInteger counts = new AtomicInteger();

  @Test
  void tellsMemoryCollectionsThreadsAndTheProcess() {
    try (Metrics metrics = new Metrics()) {
      assertThat(metrics.scrape())
          .contains("jvm_memory_used_bytes{", "jvm_gc_", "jvm_threads_live_threads ")
          .contains("process_uptime_seconds ", "process_cpu_usage ");
    }
  }

  @Test
  void countsTheDirectoryAtMostOnceInAWhile() {
    CountedDirectory directory = new CountedDirectory(this::count, Duration.ofHours(1));
    assertThat(directory.value(DirectoryFigures::mailsWaiting)).isEqualTo(7);
    assertThat(directory.value(DirectoryFigures::mailsGivenUp)).isEqualTo(1);
    assertThat(directory.value(DirectoryFigures::tenantsBehind)).isEqualTo(3);
    assertThat(counts).hasValue(1);
  }

  @Test
  void countsTheDirectoryAnewWhenTheFiguresAreOld() {
    CountedDirectory directory = new CountedDirectory(this::count, Duration.ofNanos(-1));
    assertThat(directory.value(DirectoryFigures::mailsGivenUp)).isEqualTo(1);
    assertThat(directory.value(DirectoryFigures::mailsGivenUp)).isEqualTo(2);
  }

  @Test
  void hasNoFiguresWhileTheDatabaseIsAwayAndDoesNotAskMoreOftenForThat() {
    CountedDirectory directory =
        new CountedDirectory(
            () -> {
              counts.incrementAndGet();
              throw new IllegalStateException("away");
            },
            Duration.ofHours(1));
    assertThat(directory.value(DirectoryFigures::mailsWaiting)).isNaN();
    assertThat(directory.value(DirectoryFigures::mailsWaiting)).isNaN();
    assertThat(counts).hasValue(1);
  }

  private DirectoryFigures count() {
    return new DirectoryFigures(Map.of(TenantStatus.ACTIVE, 5L), 3, 7, counts.incrementAndGet());
  }
}
