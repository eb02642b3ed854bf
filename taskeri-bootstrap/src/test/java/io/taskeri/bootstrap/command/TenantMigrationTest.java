package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrationProgress;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantMigrationTest {
  private static final BehindTenant ACME =
      new BehindTenant(new TenantId(new UUID(0, 1)), new Slug("acme"), "0-behind");

  private final List<String> failures = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private final TenantMigration migration =
      new TenantMigration(failures::add, progress::add, TenantMigration.NOW_AND_THEN);

  @Test
  void saysNowAndThenHowFarItHasComeAndHowLongItTakes() {
    migration.migrated(ACME, after(9, 30, 0));
    migration.migrated(ACME, after(10, 40, 1));
    migration.migrated(ACME, after(11, 45, 1));
    migration.migrated(ACME, after(20, 99, 1));
    assertThat(progress)
        .containsExactly(
            "40 done, 1 failed, 59 left, 4.1 a second, about 15 s to go",
            "99 done, 1 failed, 0 left, 5.0 a second, about 0 s to go");
  }

  @Test
  void saysAtOnceWhoFailed() {
    migration.failed(ACME, "no room", after(1, 0, 1));
    assertThat(failures).containsExactly("acme failed and is as it was before: no room");
    assertThat(progress).isEmpty();
  }

  private static MigrationProgress after(int seconds, int done, int failed) {
    return new MigrationProgress(100, done, failed, Duration.ofSeconds(seconds));
  }
}
