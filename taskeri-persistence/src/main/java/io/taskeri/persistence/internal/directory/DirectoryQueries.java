package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;

/**
 * What is asked of the directory in HQL, checked when it is compiled. Values of enums are
 * parameters, since for one in the text the processor looks through the whole class path.
 */
interface DirectoryQueries {
  StatelessSession session();

  @HQL("select t from Tenant t where t.slug = :slug")
  Optional<TenantEntity> tenant(String slug);

  @HQL(
      """
      select t, l.id, l.passwordHash from Login l join Tenant t on t.schemaName = l.tenantSchema
      where l.email = :email and t.status = :active and (:anyTenant = true or t.slug = :slug)
      order by l.createdAt, l.id limit :most
      """)
  List<LoginRow> logins(
      String email, TenantStatus active, boolean anyTenant, String slug, int most);

  @HQL("select l from Login l where l.id = :user and l.tenantSchema = :schema")
  SelectionQuery<LoginEntity> login(UUID user, String schema);

  @HQL(
      """
      update Session s set s.endedAt = :now
      where s.id = :ended and s.tenantId = :tenant and s.endedAt is null
      """)
  int endSession(UUID ended, UUID tenant, Instant now);

  @HQL(
      """
      update Session s set s.endedAt = :now
      where s.userId = :user and s.tenantId = :tenant and s.endedAt is null
      """)
  int endSessions(UUID user, UUID tenant, Instant now);

  /** An account with its tenant. */
  record LoginRow(TenantEntity tenant, UUID user, String passwordHash) {}
}
