package io.taskeri.application.tenant;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.text.Zones;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What is to be different about an organization.
 *
 * @param timeZone a name of the IANA database
 * @param locale a language tag (BCP 47)
 */
public record ChangeTenant(
    Patch<String> name, Patch<String> timeZone, Patch<String> locale, Patch<DayOfWeek> weekStart) {
  /** Nothing, to begin with. */
  public static ChangeTenant nothing() {
    return new ChangeTenant(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
  }

  /** The same with another time zone. */
  public ChangeTenant timeZone(String wanted) {
    return new ChangeTenant(name, Patch.set(wanted), locale, weekStart);
  }

  Tenant applyTo(Tenant current, Instant now) {
    Violations violations = new Violations();
    TenantSettings settings = current.settings();
    Patch<String> newName = violations.check("/name", () -> name.map(Text::name));
    Patch<ZoneId> zone = violations.check("/settings/timeZone", () -> timeZone.map(Zones::named));
    Patch<Locale> language =
        violations.check("/settings/locale", () -> locale.map(TenantSettings::locale));
    violations.throwIfAny();
    return current.change(
        newName.applyToRequired("/name", current.name()),
        new TenantSettings(
            zone.applyToRequired("/settings/timeZone", settings.timeZone()),
            language.applyToRequired("/settings/locale", settings.locale()),
            weekStart.applyToRequired("/settings/weekStart", settings.weekStart())),
        now);
  }
}
