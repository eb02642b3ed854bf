package io.taskeri.web.tenant;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantSettings;
import java.time.DayOfWeek;
import java.time.Instant;

/** An organization with what it has chosen for its people. */
record TenantDetailsJson(
    @JsonUnwrapped TenantJson tenant, Settings settings, Instant updatedAt, long version) {
  static TenantDetailsJson of(Tenant tenant) {
    return new TenantDetailsJson(
        TenantJson.of(tenant),
        Settings.of(tenant.settings()),
        tenant.revision().updatedAt(),
        tenant.revision().version());
  }

  /** The settings. */
  record Settings(String timeZone, String locale, DayOfWeek weekStart) {
    static Settings of(TenantSettings settings) {
      return new Settings(
          settings.timeZone().getId(), settings.locale().toLanguageTag(), settings.weekStart());
    }
  }
}
