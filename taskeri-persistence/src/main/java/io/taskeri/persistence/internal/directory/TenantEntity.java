package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantLimits;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.tenant.TenantStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant as a row of the directory. */
@Entity(name = "Tenant")
@Table(name = "tenants", schema = "public")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class TenantEntity {
  @Id UUID id;
  String name;
  String slug;

  @Column(updatable = false)
  String schemaName;

  @Enumerated(EnumType.STRING)
  TenantStatus status;

  String timeZone;
  String locale;

  @Enumerated(EnumType.STRING)
  DayOfWeek weekStart;

  @Nullable Integer maxUsers;
  @Nullable Integer maxProjects;

  /** What the schema consists of: written by provisioning and migration alone. */
  @Column(updatable = false)
  String schemaVersion;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static TenantEntity from(Tenant tenant) {
    TenantEntity entity = new TenantEntity();
    entity.id = tenant.id().value();
    entity.name = tenant.name();
    entity.slug = tenant.slug().value();
    entity.schemaName = tenant.schema().value();
    entity.status = tenant.status();
    entity.timeZone = tenant.settings().timeZone().getId();
    entity.locale = tenant.settings().locale().toLanguageTag();
    entity.weekStart = tenant.settings().weekStart();
    entity.maxUsers = tenant.limits().users();
    entity.maxProjects = tenant.limits().projects();
    entity.createdAt = tenant.revision().createdAt();
    entity.updatedAt = tenant.revision().updatedAt();
    entity.version = tenant.revision().version();
    return entity;
  }

  Tenant toDomain() {
    return new Tenant(
        new TenantId(id),
        name,
        new Slug(slug),
        status,
        new TenantSettings(ZoneId.of(timeZone), Locale.forLanguageTag(locale), weekStart),
        new TenantLimits(maxUsers, maxProjects),
        new Revision(version, createdAt, updatedAt));
  }
}
