package io.taskeri.bootstrap.config;

/**
 * The server cannot start as it was asked to, for a reason that the operator can remove. The
 * message is one line written for the operator; no stack trace is shown with it.
 */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
