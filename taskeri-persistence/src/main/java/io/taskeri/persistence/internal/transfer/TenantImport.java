package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.text.Text;
import io.taskeri.persistence.internal.directory.PostgresTenants;
import io.taskeri.persistence.internal.migration.Gap;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.Replay;
import io.taskeri.persistence.internal.schema.TenantSchema;
import io.taskeri.persistence.internal.unit.TenantLock;
import io.taskeri.persistence.internal.unit.Timeouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * Makes the tenant of an archive in one transaction: its schema as it was, by the same list of
 * change sets, its rows, what it lacks of the list by now, and its rows of the directory, which
 * come last because others may wait for them.
 *
 * @param log what this program gives to a tenant
 * @param manifest of an archive that was verified
 * @param slug in place of the manifest's
 */
record TenantImport(
    ChangeLog log, Manifest manifest, Optional<Slug> slug, SessionFactory sessions) {
  /**
   * Does it on a connection that is not used afterwards.
   *
   * @param archive that the manifest is of
   */
  Tenant run(Path archive, Connection connection) throws SQLException {
    ChangeLog then = KnownChanges.of(manifest, log);
    connection.setAutoCommit(false);
    Timeouts.forATransfer(connection);
    if (!TenantLock.forTransaction(id(), connection)) {
      throw new Conflict(
          ErrorCode.IDS_EXIST,
          "This organization is being imported, deleted or migrated at this moment.");
    }
    ArrivingDirectory directory =
        new ArrivingDirectory(id(), slug.orElse(manifest.slug()), connection);
    try (ArchiveReader reader = ArchiveReader.open(archive)) {
      directory.prepare();
      TableFilling filling = new TableFilling(manifest, reader, connection);
      filling.fillDirectory();
      directory.check();
      create(then, connection);
      filling.fillSchema();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    migrate(connection);
    directory.settle(log.version());
    Tenant arrived = find(connection);
    connection.commit();
    return arrived;
  }

  private void create(ChangeLog then, Connection connection) throws SQLException {
    try {
      new TenantSchema(then).create(connection, SchemaName.of(id()));
    } catch (SQLException failed) {
      throw BadArchive.told(failed, "its change sets");
    }
  }

  private TenantId id() {
    return manifest.tenant();
  }

  private void migrate(Connection connection) throws SQLException {
    if (!new Replay(connection, log).applied().equals(manifest.changeSets())) {
      throw BadArchive.malformed("its tables are not of the version that its manifest tells");
    }
    Gap gap = Gap.of(log, connection);
    new Replay(connection, log).apply(gap.missing(), gap.applied().size());
  }

  /** As the program will read it: what it cannot read, lists of tenants would stumble over. */
  private Tenant find(Connection connection) {
    try (StatelessSession session =
        sessions.withStatelessOptions().connection(connection).openStatelessSession()) {
      Tenant tenant = new PostgresTenants(session).find(id()).orElseThrow();
      if (tenant.name().equals(Text.name(tenant.name()))) {
        return tenant;
      }
    } catch (IllegalArgumentException | DateTimeException | InvalidInput unreadable) {
      throw BadArchive.malformed("the name or the settings of its organization are not valid");
    }
    throw BadArchive.malformed("the name of its organization is not valid");
  }
}
