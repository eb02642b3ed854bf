package io.taskeri.application.migration;

import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;

/**
 * A tenant that lacks something of what this program knows.
 *
 * @param version what its schema consists of now
 */
public record BehindTenant(TenantId id, Slug slug, String version) {}
