package io.taskeri.web.metrics;

import io.taskeri.domain.tenant.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * One request after its answer, with nothing in it that a client can make up.
 *
 * @param method as it was sent
 * @param route the template of the path, such as {@code /api/v1/tasks/{id}}, or {@code none}
 * @param status the HTTP status; 499 when the client was gone before there was one
 * @param refusal the code of the problem that was answered, if it was one
 * @param tenant the tenant of a token that was verified, if there was one
 * @param time from when the request was whole until the answer had left
 */
public record AnsweredRequest(
    String method,
    String route,
    int status,
    Optional<String> refusal,
    Optional<TenantId> tenant,
    Duration time) {}
