package io.taskeri.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.web.health.HealthCheck;
import java.util.List;
import java.util.Map;

/**
 * An error as the caller sees it (RFC 9457, Problem Details for HTTP APIs), before it is known for
 * which request.
 *
 * @param status the HTTP status
 * @param code the kind of error, for machines; the problem's type is made of it
 * @param title the kind of error in a few words
 * @param detail this occurrence, for people
 * @param errors what is wrong where, the first hundred; empty unless the input is at fault
 * @param tenants the organizations to choose from, for {@code tenant-required} alone
 * @param checks what was looked at, for {@code not-ready} alone
 * @param headers further headers of the answer
 */
record Problem(
    int status,
    String code,
    String title,
    String detail,
    List<FieldError> errors,
    List<TenantRequired.Choice> tenants,
    List<HealthCheck> checks,
    Map<String, String> headers) {
  /** More than these help nobody, and would make a large answer of a small request. */
  private static final int MOST_ERRORS = 100;

  Problem {
    errors = errors.size() > MOST_ERRORS ? errors.subList(0, MOST_ERRORS) : errors;
  }

  /** The problem as the body of the answer to one request. */
  Body body(String instance, String requestId) {
    return new Body(
        "/problems/" + code,
        title,
        status,
        detail,
        instance,
        code,
        requestId,
        errors,
        tenants,
        checks.stream().map(Check::of).toList());
  }

  /** The members in the order in which they are written; empty lists are left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Body(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      String code,
      String requestId,
      List<FieldError> errors,
      List<TenantRequired.Choice> tenants,
      List<Check> checks) {}

  /** A check in the words of the API. */
  record Check(String name, String status) {
    static Check of(HealthCheck check) {
      return new Check(check.name(), check.passed() ? "ready" : "unavailable");
    }
  }
}
