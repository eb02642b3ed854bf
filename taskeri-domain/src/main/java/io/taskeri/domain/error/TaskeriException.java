package io.taskeri.domain.error;

/**
 * Everything that Taskeri refuses. The message is meant for the caller: it never holds SQL, class
 * names or another tenant's data.
 */
public abstract sealed class TaskeriException extends RuntimeException
    permits InvalidInput,
        NotFound,
        Forbidden,
        Unauthenticated,
        TenantRequired,
        Conflict,
        Stale,
        TooManyRequests,
        Unavailable {

  private final ErrorCode code;

  TaskeriException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /** What went wrong, for machines. */
  public final ErrorCode code() {
    return code;
  }

  /** What went wrong, for people; never null. */
  @Override
  public final String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
