package io.taskeri.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  private static final Check WELL = new Check("well", () -> List.of(Finding.ok("Fine.")));

  @Test
  void a_check_that_fails_is_a_problem_and_the_next_is_run() throws Exception {
    Check failing =
        new Check(
            "failing",
            () -> {
              throw new IOException("the disk\nis gone");
            });
    try (Examination examination = new Examination(Duration.ofMinutes(1))) {
      assertThat(examination.run(failing)).isFalse();
      assertThat(examination.run(WELL)).isTrue();
      assertThat(examination.found())
          .extracting(Diagnosis::verdict)
          .containsExactly(Verdict.PROBLEM, Verdict.OK);
      assertThat(examination.found().get(0).message()).endsWith("IOException: the disk is gone");
    }
  }

  @Test
  void a_check_that_hangs_is_left_behind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    Check hanging =
        new Check(
            "hanging",
            () -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return List.of();
            });
    try (Examination examination = new Examination(Duration.ofMillis(50))) {
      assertThat(examination.run(hanging)).isFalse();
      assertThat(examination.found()).extracting(Diagnosis::verdict).containsOnly(Verdict.PROBLEM);
      assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_waits_for_the_settings_is_a_warning() throws Exception {
    Check waiting =
        new Check(
            "waiting",
            () -> {
              throw new StartRefused("--port must be a number");
            });
    try (Examination examination = new Examination(Duration.ofMinutes(1))) {
      assertThat(examination.run(waiting)).isTrue();
      assertThat(examination.found())
          .singleElement()
          .extracting(Diagnosis::text)
          .asString()
          .contains("warning  waiting", "--port must be a number.", "→ Put that right");
    }
  }
}
