package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir static Path directory;

  @Test
  void refusesADataDirectoryWithoutADatabaseAndLeavesItEmpty() {
    Path empty = directory.resolve("empty");
    assertThatThrownBy(() -> Installation.open(config(empty)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("there is no database in " + empty + " yet: start the server");
    assertThat(empty).doesNotExist();
  }

  @Test
  void startsTheDatabaseForACommandAndSharesItWithARunningServer() throws Exception {
    Path data = directory.resolve("data");
    try (Installation alone = Installation.openOrCreate(config(data))) {
      register(alone, "acme");
    }
    try (ServerProcess server = ServerProcess.serve(Map.of(), "--port=0", "--data-dir=" + data)) {
      URI address = server.awaitReady();
      try (Installation beside = Installation.open(config(data))) {
        register(beside, "globex");
      }
      assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(200);
    }
  }

  private static void register(Installation installation, String slug) {
    var admin = new RegisterTenant.Admin("ada@" + slug + ".test", "Ada", "an apple a day");
    assertThat(
            installation
                .taskeri()
                .tenants()
                .register(new RegisterTenant(slug, slug, admin))
                .tenant())
        .isNotNull();
  }

  private static ServerConfig config(Path data) {
    return ServerConfig.withoutTokens(
        new Settings(Map.of(Setting.DATA_DIR, data.toString()), Map.of()));
  }
}
