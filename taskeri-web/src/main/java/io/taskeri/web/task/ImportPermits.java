package io.taskeri.web.task;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Memory for files that are worked on: each takes several times its size. Two at once at the most,
 * and a large one alone, so that half of the memory stays for everything else.
 */
final class ImportPermits {
  private static final int TIMES = 8;
  private static final int KIB = 1024;

  private final Duration patience;
  private final int all;
  private final Semaphore free;

  /**
   * @param heap how many bytes of memory the program has in all
   * @param patience how long to wait for others
   */
  ImportPermits(long heap, Duration patience) {
    this.patience = patience;
    all = (int) Math.min(heap / TIMES / KIB, Integer.MAX_VALUE);
    free = new Semaphore(all, true);
  }

  /**
   * Takes memory for a file.
   *
   * @return how much was taken, to be {@linkplain #giveBack given back}
   * @throws RequestProblem 413 when there is too little for this file, however long one waits
   * @throws Unavailable when others do not give theirs back in time
   */
  int take(long bytes) throws InterruptedException {
    int needed = (int) Math.max(bytes / KIB + 1, all / 2);
    if (needed > all) {
      throw new RequestProblem(
          RequestError.CONTENT_TOO_LARGE,
          "This server has memory for files of at most " + all / KIB + " MiB.");
    }
    if (!free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new Unavailable(ErrorCode.OVERLOADED, "Too many imports at once.", null);
    }
    return needed;
  }

  /** Gives back what was taken. */
  void giveBack(int taken) {
    free.release(taken);
  }
}
