package io.taskeri.domain.error;

/** The caller decided on a version that is no longer the present one. */
public final class Stale extends TaskeriException {
  private final long current;

  public Stale(long current) {
    super(ErrorCode.STALE, "This was changed meanwhile; the present version is " + current + ".");
    this.current = current;
  }

  /** The version that is present now. */
  public long current() {
    return current;
  }
}
