package io.taskeri.persistence.internal.transfer;

import io.taskeri.application.port.Archives;
import io.taskeri.application.tenant.Exported;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.unit.DirectConnection;
import io.taskeri.persistence.internal.unit.MigratedDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/**
 * Archives of tenants, each written and read on a connection that is closed for good afterwards.
 */
public final class PostgresArchives implements Archives {
  private final DataSource dataSource;
  private final SessionFactory sessions;
  private final ChangeLogs changeLogs;
  private final MigratedDirectory directory;

  /**
   * @param directory is brought up to date first
   */
  public PostgresArchives(
      DataSource dataSource,
      SessionFactory sessions,
      ChangeLogs changeLogs,
      MigratedDirectory directory) {
    this.dataSource = dataSource;
    this.sessions = sessions;
    this.changeLogs = changeLogs;
    this.directory = directory;
  }

  @Override
  public Exported write(TenantId tenant, OutputStream out, Instant now) {
    directory.migrate();
    TenantExport export = new TenantExport(changeLogs.tenant(), tenant, now);
    return DirectConnection.run(dataSource, connection -> export.run(connection, out));
  }

  @Override
  public Tenant read(Path archive, Optional<Slug> slug) {
    directory.migrate();
    try {
      Manifest manifest = ArchiveReader.verify(archive);
      TenantImport arrival = new TenantImport(changeLogs.tenant(), manifest, slug, sessions);
      return DirectConnection.run(dataSource, connection -> arrival.run(archive, connection));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
