package io.taskeri.domain.error;

/** Who is calling is not proven, or no longer. */
public final class Unauthenticated extends TaskeriException {
  public Unauthenticated(ErrorCode code, String message) {
    super(code, message);
  }

  /** The caller is no user of the tenant. */
  public static Unauthenticated noSuchUser() {
    return new Unauthenticated(ErrorCode.UNAUTHENTICATED, "There is no such user.");
  }
}
