package io.taskeri.domain.error;

import org.jspecify.annotations.Nullable;

/** Not at this moment: nothing was changed, and the same call may go through later. */
public final class Unavailable extends TaskeriException {
  public Unavailable(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message);
    if (cause != null) {
      initCause(cause);
    }
  }
}
