package io.taskeri.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Stale;
import io.taskeri.domain.error.Violation;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantTest {
  private static final Instant NOW = Instant.parse("2026-11-23T23:30:00Z");
  private static final TenantId ID =
      new TenantId(UUID.fromString("019ab3c4-d5e6-7f01-8234-56789abcdef0"));

  private final Tenant tenant = Tenant.register(ID, "Acme", new Slug("acme"), NOW);

  @Test
  void its_schema_is_named_by_its_id_both_ways() {
    assertThat(tenant.schema()).hasToString("tenant_019ab3c4d5e67f01823456789abcdef0");
    assertThat(tenant.schema().tenant()).isEqualTo(ID);
    assertThat(SchemaName.parse(tenant.schema().value())).contains(tenant.schema());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public",
        "tenant_",
        "tenant_019AB3C4D5E67F01823456789ABCDEF0",
        "tenant_019ab3c4d5e67f01823456789abcdef0 ",
        "tenant_019ab3c4d5e67f01823456789abcdef00",
        "tenant_019ab3c4d5e67f01823456789abcdef\"",
        "x; DROP SCHEMA public"
      })
  void no_other_text_names_a_schema(String text) {
    assertThat(SchemaName.parse(text)).isEmpty();
    assertThatThrownBy(() -> new SchemaName(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_an_active_tenant_serves_requests() {
    tenant.requireActive();
    Tenant suspended = tenant.suspend(NOW);
    assertThatThrownBy(suspended::requireActive).isInstanceOf(Forbidden.class);
    assertThat(suspended.suspend(NOW)).isSameAs(suspended);
    suspended.resume(NOW).requireActive();
  }

  @Test
  void a_change_raises_the_version_and_none_is_none() {
    TenantSettings settings = tenant.settings();
    assertThat(tenant.change("Acme", settings, NOW)).isSameAs(tenant);
    TenantSettings sunday =
        new TenantSettings(ZoneId.of("Europe/Vienna"), Locale.GERMAN, DayOfWeek.SUNDAY);
    Tenant renamed = tenant.change(" Acme GmbH ", settings, NOW.plusSeconds(1));
    assertThat(renamed.name()).isEqualTo("Acme GmbH");
    assertThat(renamed.revision().version()).isEqualTo(2);
    Tenant changed = renamed.change("Acme GmbH", sunday, NOW.plusSeconds(2)).suspend(NOW);
    assertThat(tenant.changesTo(changed))
        .containsExactly(
            new FieldChange("name", "Acme", "Acme GmbH"),
            new FieldChange("settings.timeZone", "UTC", "Europe/Vienna"),
            new FieldChange("settings.locale", "en", "de"),
            new FieldChange("settings.weekStart", "MONDAY", "SUNDAY"),
            new FieldChange("status", "ACTIVE", "SUSPENDED"));
  }

  @Test
  void another_name_and_slug_leave_the_schema() {
    assertThat(tenant.rename("Acme", tenant.slug(), NOW)).isSameAs(tenant);
    Tenant renamed = tenant.rename(" Globex ", new Slug("globex"), NOW.plusSeconds(1));
    assertThat(renamed.schema()).isEqualTo(tenant.schema());
    assertThat(renamed.revision().version()).isEqualTo(2);
    assertThat(tenant.changesTo(renamed))
        .containsExactly(
            new FieldChange("name", "Acme", "Globex"),
            new FieldChange("slug", tenant.slug().value(), "globex"));
    assertThatThrownBy(() -> tenant.rename(" ", new Slug("globex"), NOW))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void limits_refuse_one_more_and_say_which() {
    assertThat(tenant.limit(TenantLimits.none(), NOW)).isSameAs(tenant);
    tenant.limits().requireRoomForUser(Long.MAX_VALUE);
    tenant.limits().requireRoomForProject(Long.MAX_VALUE);
    Tenant limited = tenant.limit(new TenantLimits(2, 0), NOW);
    limited.limits().requireRoomForUser(1);
    assertThatThrownBy(() -> limited.limits().requireRoomForUser(2))
        .isInstanceOf(Conflict.class)
        .hasMessage("This organization has reached its limit of 2 active users.");
    assertThatThrownBy(() -> limited.limits().requireRoomForProject(0))
        .hasMessage("This organization has reached its limit of 0 unarchived projects.");
    assertThatThrownBy(() -> new TenantLimits(1, null).requireRoomForUser(3))
        .hasMessage("This organization has reached its limit of 1 active user.");
    assertThat(tenant.changesTo(limited))
        .containsExactly(
            new FieldChange("limits.users", null, "2"),
            new FieldChange("limits.projects", null, "0"));
  }

  @Test
  void limits_are_in_range() {
    assertThatThrownBy(() -> new TenantLimits(0, -1))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            it ->
                assertThat(it.violations())
                    .extracting(Violation::field, Violation::message)
                    .containsExactly(
                        tuple("/users", "must be 1 or more"),
                        tuple("/projects", "must be 0 or more")));
  }

  @Test
  void its_time_zone_decides_which_day_it_is() {
    var berlin =
        new TenantSettings(
            ZoneId.of("Europe/Berlin"), tenant.settings().locale(), tenant.settings().weekStart());
    Tenant there =
        new Tenant(
            ID, "Acme", tenant.slug(), tenant.status(), berlin, tenant.limits(), tenant.revision());
    assertThat(tenant.today(NOW)).isEqualTo(LocalDate.parse("2026-11-23"));
    assertThat(there.today(NOW)).isEqualTo(LocalDate.parse("2026-11-24"));
  }

  @Test
  void a_change_decided_on_another_version_is_stale() {
    Revision second = tenant.suspend(NOW).revision();
    second.require(OptionalLong.empty());
    second.require(OptionalLong.of(2));
    assertThatThrownBy(() -> second.require(OptionalLong.of(1)))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("2");
  }

  @Test
  void a_context_without_a_session_has_none() {
    assertThat(TenantContext.of(ID, new UserId(UUID.randomUUID())).session()).isEmpty();
  }
}
