package io.taskeri.domain.error;

/** The caller is known but may not do this. */
public final class Forbidden extends TaskeriException {
  public Forbidden(ErrorCode code, String message) {
    super(code, message);
  }

  /** For want of a permission. */
  public static Forbidden lacking(String permission) {
    return new Forbidden(ErrorCode.FORBIDDEN, "This needs the permission " + permission + ".");
  }
}
