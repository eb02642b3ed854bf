package io.taskeri.domain.error;

/** Who is calling is not proven, or no longer. */
public final class Unauthenticated extends TaskeriException {
  public Unauthenticated(ErrorCode code, String message) {
    super(code, message);
  }
}
