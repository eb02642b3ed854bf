package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.Collection;
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

  @HQL("select t.schemaVersion from Tenant t where t.id = :id")
  Optional<String> schemaVersion(UUID id);

  @HQL("select t.slug from Tenant t where t.slug in :slugs")
  List<String> taken(Collection<String> slugs);

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
      update Login l set l.passwordHash = :passwordHash
      where l.id = :user and l.tenantSchema = :schema
      """)
  int changePassword(UUID user, String schema, String passwordHash);

  @HQL("update Login l set l.email = :email where l.id = :user and l.tenantSchema = :schema")
  int changeEmail(UUID user, String schema, String email);

  @HQL("delete from Login l where l.id = :user and l.tenantSchema = :schema")
  int remove(UUID user, String schema);

  @HQL(
      """
      select s from Session s
      where s.userId = :user and s.tenantId = :tenant and s.endedAt is null and s.expiresAt > :now
      order by s.createdAt desc, s.id desc
      """)
  List<SessionEntity> running(UUID user, UUID tenant, Instant now);

  @HQL(
      """
      update Session s set s.endedAt = :now
      where s.id = :ended and s.userId = :user and s.tenantId = :tenant and s.endedAt is null
      """)
  int endSession(UUID ended, UUID user, UUID tenant, Instant now);

  @HQL(
      """
      update Session s set s.endedAt = :now
      where s.userId = :user and s.tenantId = :tenant and s.endedAt is null
      """)
  int endSessions(UUID user, UUID tenant, Instant now);

  @HQL(
      """
      update Session s set s.endedAt = :now
      where s.userId = :user and s.tenantId = :tenant and s.endedAt is null and s.id <> :kept
      """)
  int endOtherSessions(UUID user, UUID tenant, UUID kept, Instant now);

  /** An account with its tenant. */
  record LoginRow(TenantEntity tenant, UUID user, String passwordHash) {}
}
