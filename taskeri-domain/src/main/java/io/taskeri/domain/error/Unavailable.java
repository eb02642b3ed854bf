package io.taskeri.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * Not at this moment: the same call may go through later. Nothing was changed, unless the
 * connection was lost while the transaction was being committed, of which only a repetition with
 * the same retry key can tell.
 */
public final class Unavailable extends TaskeriException {
  public Unavailable(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, message);
    if (cause != null) {
      initCause(cause);
    }
  }
}
