package io.taskeri.domain.tenant;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One organization that registered. All of its data lives in its own schema. */
public record Tenant(
    TenantId id,
    String name,
    Slug slug,
    TenantStatus status,
    TenantSettings settings,
    TenantLimits limits,
    Revision revision) {

  /**
   * A tenant that registers now.
   *
   * @throws io.taskeri.domain.error.InvalidInput when the name breaks a rule
   */
  public static Tenant register(TenantId id, String name, Slug slug, Instant now) {
    return new Tenant(
        id,
        Text.name(name),
        slug,
        TenantStatus.ACTIVE,
        TenantSettings.initial(),
        TenantLimits.none(),
        Revision.first(now));
  }

  /** The schema that holds its data. */
  public SchemaName schema() {
    return SchemaName.of(id);
  }

  /** Which day it is for its people. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, settings.timeZone());
  }

  /** This tenant with another name and settings; itself when they are the same. */
  public Tenant change(String changedName, TenantSettings changed, Instant now) {
    return changedName.equals(name) && changed.equals(settings)
        ? this
        : new Tenant(id, Text.name(changedName), slug, status, changed, limits, revision.next(now));
  }

  /**
   * This tenant under another name and slug; itself when they are the same. Its schema stays.
   *
   * @throws io.taskeri.domain.error.InvalidInput when the name breaks a rule
   */
  public Tenant rename(String changedName, Slug changed, Instant now) {
    return changedName.equals(name) && changed.equals(slug)
        ? this
        : new Tenant(
            id, Text.name(changedName), changed, status, settings, limits, revision.next(now));
  }

  /** This tenant with other limits; itself when they are the same. What is there stays. */
  public Tenant limit(TenantLimits changed, Instant now) {
    return changed.equals(limits)
        ? this
        : new Tenant(id, name, slug, status, settings, changed, revision.next(now));
  }

  /** What differs in a later state. */
  public List<FieldChange> changesTo(Tenant other) {
    return new FieldChange.Comparison()
        .field("name", name, other.name)
        .field("slug", slug, other.slug)
        .field("settings.timeZone", settings.timeZone(), other.settings.timeZone())
        .field(
            "settings.locale",
            settings.locale().toLanguageTag(),
            other.settings.locale().toLanguageTag())
        .field("settings.weekStart", settings.weekStart(), other.settings.weekStart())
        .field("status", status, other.status)
        .field("limits.users", limits.users(), other.limits.users())
        .field("limits.projects", limits.projects(), other.limits.projects())
        .changes();
  }

  /** This tenant, refusing log-in and requests from now on. */
  public Tenant suspend(Instant now) {
    return with(TenantStatus.SUSPENDED, now);
  }

  /** This tenant, serving requests again. */
  public Tenant resume(Instant now) {
    return with(TenantStatus.ACTIVE, now);
  }

  /** This tenant, about to be deleted: it refuses log-in and requests from now on. */
  public Tenant delete(Instant now) {
    return with(TenantStatus.DELETING, now);
  }

  /**
   * Refuses work for a tenant that is suspended or being deleted.
   *
   * @throws Forbidden unless it is active
   */
  public void requireActive() {
    if (status != TenantStatus.ACTIVE) {
      throw new Forbidden(ErrorCode.TENANT_SUSPENDED, "This organization is suspended.");
    }
  }

  /**
   * Refuses to take away a tenant that serves, or may serve again.
   *
   * @throws Conflict unless it is being deleted
   */
  public void requireDeleting() {
    if (status != TenantStatus.DELETING) {
      throw new Conflict(
          ErrorCode.CONFLICT, "This organization was put back into service meanwhile.");
    }
  }

  private Tenant with(TenantStatus changed, Instant now) {
    return status == changed
        ? this
        : new Tenant(id, name, slug, changed, settings, limits, revision.next(now));
  }
}
