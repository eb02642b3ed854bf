package io.taskeri.application.session;

import io.taskeri.domain.tenant.TenantContext;

/** A session goes on, with the next refresh token. */
public record Refreshed(TenantContext context, RefreshToken refreshToken) {}
