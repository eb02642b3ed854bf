package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.MigrationService;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.Slug;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever has just registered has all that this program knows. */
public interface MigrationContract extends StorageContract {
  @Test
  default void a_new_tenant_is_not_behind() {
    Slug slug = company().registered().tenant().slug();
    MigrationService migrations = taskeri().migrations();
    assertThat(migrations.plan(Optional.of(slug))).isEmpty();
    assertThat(
            migrations.run(
                MigrateTenants.all().only(slug).canary(slug),
                Runnable::run,
                MigrationListener.NONE))
        .isEqualTo(new MigrationReport(0, 0, List.of()))
        .matches(MigrationReport::isComplete);
  }

  @Test
  default void a_tenant_that_is_not_there_is_not_migrated() {
    Slug nobody = new Slug("nobody-at-all");
    MigrationService migrations = taskeri().migrations();
    assertThatThrownBy(() -> migrations.plan(Optional.of(nobody))).isInstanceOf(NotFound.class);
    for (MigrateTenants command :
        List.of(MigrateTenants.all().only(nobody), MigrateTenants.all().canary(nobody))) {
      assertThatThrownBy(() -> migrations.run(command, Runnable::run, MigrationListener.NONE))
          .isInstanceOf(NotFound.class);
    }
  }
}
