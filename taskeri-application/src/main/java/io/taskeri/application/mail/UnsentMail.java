package io.taskeri.application.mail;

import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was given up.
 *
 * @param reason what the last attempt met with
 */
public record UnsentMail(
    UUID id,
    TenantId tenant,
    EmailAddress recipient,
    String subject,
    int attempts,
    String reason,
    Instant givenUpAt) {}
