package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.patch.Patch;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.ChangeTenant;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantSettings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an organization chooses for all of its people takes effect at once. */
public interface SettingsContract extends StorageContract {
  @Test
  default void the_time_zone_decides_at_once_what_is_overdue() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    var dueToday = CreateTask.in(web.id()).titled("task").due(LocalDate.parse("2026-11-23"));
    TaskId task = acme.taskeri().tasks().create(acme.ada(), dueToday).task().id();
    office.pass(Duration.ofHours(2));
    assertThat(overdue(acme, task)).isFalse();
    zone(acme, "Pacific/Kiritimati"); // where it is tomorrow
    assertThat(overdue(acme, task)).isTrue();
    zone(acme, "Pacific/Honolulu");
    assertThat(overdue(acme, task)).isFalse();
    office.pass(Duration.ofHours(23)); // noon in Greenwich, two o'clock in Honolulu
    assertThat(overdue(acme, task)).isTrue();
  }

  @Test
  default void name_and_settings_change_together_and_are_seen_by_everybody() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    var command =
        new ChangeTenant(
            Patch.set("  Acme AG "),
            Patch.set("Europe/Vienna"),
            Patch.set("de-at"),
            Patch.set(DayOfWeek.SUNDAY));
    Tenant changed = acme.taskeri().settings().change(acme.ada(), command, OptionalLong.of(1));
    assertThat(changed.name()).isEqualTo("Acme AG");
    assertThat(changed.slug()).isEqualTo(acme.registered().tenant().slug());
    assertThat(changed.settings())
        .isEqualTo(
            new TenantSettings(
                ZoneId.of("Europe/Vienna"), Locale.forLanguageTag("de-AT"), DayOfWeek.SUNDAY));
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(acme.taskeri().settings().get(bob)).isEqualTo(changed);
    assertThat(acme.taskeri().users().me(bob).tenant()).isEqualTo(changed);
    assertThat(acme.taskeri().tenants().find(changed.slug())).isEqualTo(changed);
    assertThat(acme.taskeri().settings().change(acme.ada(), command, any())).isEqualTo(changed);
  }

  @Test
  default void each_rule_that_a_change_breaks_is_named() {
    Company acme = company();
    var settings = acme.taskeri().settings();
    assertInvalid(
        () ->
            settings.change(
                acme.ada(),
                new ChangeTenant(
                    Patch.set("\u2060"), Patch.set("Mars/Olympus"), Patch.set("xx"), Patch.keep()),
                any()),
        "/name required",
        "/settings/timeZone unknown-time-zone",
        "/settings/locale unknown-locale");
    for (String zone : new String[] {"", "+02:00", "europe/berlin", "UTC+1", "CEST"}) {
      assertInvalid(() -> zone(acme, zone), "/settings/timeZone unknown-time-zone");
    }
    assertInvalid(
        () ->
            settings.change(
                acme.ada(),
                new ChangeTenant(Patch.clear(), Patch.keep(), Patch.keep(), Patch.keep()),
                any()),
        "/name required");
    assertThat(settings.get(acme.ada())).isEqualTo(acme.registered().tenant());
  }

  @Test
  default void settings_are_changed_by_who_may_on_the_version_they_know() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    var command = ChangeTenant.nothing().timeZone("Asia/Tokyo");
    var settings = acme.taskeri().settings();
    assertForbidden(() -> settings.change(bob, command, any()));
    assertCode(() -> settings.change(acme.ada(), command, OptionalLong.of(2)), ErrorCode.STALE);
    settings.change(acme.ada(), command, OptionalLong.of(1));
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    assertCode(() -> settings.get(acme.ada()), ErrorCode.TENANT_SUSPENDED);
    acme.taskeri().tenants().resume(acme.registered().tenant().id());
    assertThat(settings.get(bob).settings().timeZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private static void zone(Company acme, String name) {
    acme.taskeri().settings().change(acme.ada(), ChangeTenant.nothing().timeZone(name), any());
  }

  private static boolean overdue(Company acme, TaskId task) {
    return acme.taskeri().tasks().get(acme.ada(), task).overdue();
  }
}
