package io.taskeri.domain.error;

/** What is asked does not go together with what is there. */
public final class Conflict extends TaskeriException {
  public Conflict(ErrorCode code, String message) {
    super(code, message);
  }
}
