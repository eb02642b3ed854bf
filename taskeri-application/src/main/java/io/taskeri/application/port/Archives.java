package io.taskeri.application.port;

import io.taskeri.application.tenant.Exported;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Tenants as archives. Each call is a transaction of its own; safe for use by several threads. */
public interface Archives {
  /**
   * Writes one tenant as it is at one moment, whatever its status is, while its people go on. What
   * was written when this fails is no archive, and nobody takes it for one.
   *
   * @param out is not closed
   * @throws io.taskeri.domain.error.NotFound when there is no such tenant
   * @throws io.taskeri.domain.error.Conflict when it is being deleted
   * @throws io.taskeri.domain.error.Unavailable with {@code OVERLOADED} when its tables are being
   *     changed: it can be called again
   * @throws java.io.UncheckedIOException when it cannot be written
   */
  Exported write(TenantId tenant, OutputStream out, Instant now);

  /**
   * Makes the tenant of an archive, as it was, and brings it up to date. Whatever goes wrong,
   * nothing of it is left.
   *
   * @param slug in place of the one that it had
   * @throws io.taskeri.domain.error.InvalidInput when the archive is damaged, altered, none at all
   *     or of a newer program: then nothing has been written
   * @throws io.taskeri.domain.error.Conflict when it, or one of its users, stands in the directory
   *     already, or the slug is taken
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  Tenant read(Path archive, Optional<Slug> slug);
}
