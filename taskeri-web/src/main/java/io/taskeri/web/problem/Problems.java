package io.taskeri.web.problem;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.error.Violation;
import java.util.List;
import java.util.Map;

/** Turns what was thrown into the problem that the caller sees; the only place that does. */
final class Problems {
  /** How long, in seconds, a caller is asked to wait before it tries again. */
  private static final String RETRY_AFTER = "2";

  private Problems() {}

  static Problem of(TaskeriException refused) {
    int status = status(refused.code());
    return new Problem(
        status,
        refused.code().code(),
        title(refused.code()),
        refused.getMessage(),
        refused instanceof InvalidInput invalid ? fields(invalid.violations()) : List.of(),
        refused instanceof TenantRequired several ? several.tenants() : List.of(),
        List.of(),
        refused instanceof TooManyRequests wait
            ? Map.of("Retry-After", String.valueOf(wait.seconds()))
            : headers(status));
  }

  static Problem of(RequestProblem refused) {
    return new Problem(
        refused.error().status(),
        refused.error().code(),
        refused.error().title(),
        String.valueOf(refused.getMessage()),
        refused.errors(),
        List.of(),
        refused.checks(),
        refused.headers());
  }

  static Problem of(RequestError error, String detail) {
    return new Problem(
        error.status(),
        error.code(),
        error.title(),
        detail,
        List.of(),
        List.of(),
        List.of(),
        headers(error.status()));
  }

  /** What a fault of our own looks like from outside: nothing of its cause. */
  static Problem internal() {
    return of(
        RequestError.INTERNAL_ERROR, "Something failed that should not. It has been recorded.");
  }

  /** The HTTP status of each refusal. No default: the compiler demands a decision for a new one. */
  static int status(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED, SESSION_ENDED, LOGIN_FAILED, REFRESH_TOKEN_INVALID -> 401;
      case FORBIDDEN,
          TENANT_SUSPENDED,
          USER_DEACTIVATED,
          REGISTRATION_CLOSED,
          REGISTRATION_CODE_INVALID ->
          403;
      case NOT_FOUND -> 404;
      case TENANT_REQUIRED,
          SLUG_TAKEN,
          IDS_EXIST,
          EMAIL_TAKEN,
          PROJECT_KEY_TAKEN,
          ROLE_NAME_TAKEN,
          ROLE_IN_USE,
          ROLE_SYSTEM,
          DEPARTMENT_NAME_TAKEN,
          TEAM_NAME_TAKEN,
          LABEL_NAME_TAKEN,
          INVITATION_EXISTS,
          INVITATION_ACCEPTED,
          INVITATION_EXPIRED,
          INVITATION_REVOKED,
          USER_ERASED,
          LAST_ADMINISTRATOR,
          LIMIT_REACHED,
          CONFLICT,
          IDEMPOTENCY_IN_PROGRESS,
          PROJECT_ARCHIVED,
          PROJECT_NOT_ARCHIVED ->
          409;
      case STALE -> 412;
      case INVALID_INPUT, IDEMPOTENCY_MISMATCH -> 422;
      case TOO_MANY_REQUESTS -> 429;
      case OVERLOADED, DATABASE_UNAVAILABLE, TENANT_UNAVAILABLE -> 503;
    };
  }

  private static String title(ErrorCode code) {
    String words = code.code().replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static List<FieldError> fields(List<Violation> violations) {
    return violations.stream()
        .map(it -> new FieldError(it.field(), it.code(), it.message()))
        .toList();
  }

  private static Map<String, String> headers(int status) {
    return switch (status) {
      case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"taskeri\"");
      case 503 -> Map.of("Retry-After", RETRY_AFTER);
      default -> Map.of();
    };
  }
}
