package io.taskeri.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.Unavailable;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportPermitsTest {
  private static final long MIB = 1024 * 1024;

  private final ImportPermits permits = new ImportPermits(256 * MIB, Duration.ofMillis(5));

  @Test
  void two_files_are_worked_on_at_once_and_no_third() throws InterruptedException {
    int first = permits.take(10);
    permits.take(16 * MIB - 2048);
    assertThatThrownBy(() -> permits.take(10)).isInstanceOf(Unavailable.class);
    permits.giveBack(first);
    assertThat(permits.take(10)).isEqualTo(first);
  }

  @Test
  void a_large_file_is_worked_on_alone() throws InterruptedException {
    permits.take(20 * MIB);
    assertThatThrownBy(() -> permits.take(10)).isInstanceOf(Unavailable.class);
  }

  @Test
  void a_file_for_which_there_is_too_little_memory_is_refused() {
    assertThatThrownBy(() -> permits.take(33 * MIB))
        .isInstanceOfSatisfying(
            RequestProblem.class,
            it -> assertThat(it.error()).isEqualTo(RequestError.CONTENT_TOO_LARGE))
        .hasMessage("This server has memory for files of at most 32 MiB.");
  }
}
