package io.taskeri.application.tenant;

import io.taskeri.application.Surroundings;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Moves organizations from one installation to another, or back into the same, for the operator.
 * Neither leaves a trace in the organization's history, which is itself moved. Like all that
 * concerns the whole installation it asks for no permission. Safe for use by several threads.
 */
public final class TransferService {
  private final Surroundings surroundings;

  public TransferService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Writes all of an organization as one archive, while its people go on working: what they had
   * done when it began is in it, and nothing of what they do later. It holds the hashes of
   * passwords, so it is to be kept as the database is; sessions and mail that waits are not in it.
   *
   * @param out is not closed
   * @throws io.taskeri.domain.error.NotFound when there is no such organization
   * @throws io.taskeri.domain.error.Conflict when it is being deleted
   * @throws io.taskeri.domain.error.Unavailable when its tables are being changed: try again
   * @throws UncheckedIOException when it cannot be written; what was written then is no archive
   */
  public Exported exportTenant(TenantId id, OutputStream out) {
    return surroundings.storage().archives().write(id, out, surroundings.now());
  }

  /**
   * Makes the organization of an archive. An older one is brought up to date. The archive is looked
   * through before anything is written; killed at any moment, nothing is left.
   *
   * @param slug in place of the one that it had
   * @throws io.taskeri.domain.error.InvalidInput at {@code /archive} when it is damaged, altered,
   *     no archive, or of a newer program; at {@code /slug} when that breaks a rule
   * @throws io.taskeri.domain.error.Conflict with {@code IDS_EXIST} when the organization or one of
   *     its users is there already, with {@code SLUG_TAKEN} when another has the slug
   * @throws UncheckedIOException when it cannot be read
   */
  public Tenant importTenant(Path archive, Optional<String> slug) {
    Violations violations = new Violations();
    Optional<Slug> chosen = violations.check("/slug", () -> slug.map(Slug::chosen));
    violations.throwIfAny();
    return surroundings.storage().archives().read(archive, chosen);
  }

  /**
   * The same from a stream, which is not closed. It is kept in a temporary file meanwhile, which
   * its owner alone can read; only a kill leaves it behind.
   */
  public Tenant importTenant(InputStream archive, Optional<String> slug) {
    try {
      Path file = Files.createTempFile("taskeri-import", ".zip");
      try {
        // Not by Files.copy, which would make another file, that others may read
        try (OutputStream kept = Files.newOutputStream(file)) {
          archive.transferTo(kept);
        }
        return importTenant(file, slug);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new Unavailable(
          ErrorCode.OVERLOADED, "The archive could not be kept in a temporary file.", failed);
    }
  }
}
