package io.taskeri.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.UseCaseContract;
import io.taskeri.domain.task.Task;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.web.TaskeriWeb;
import io.taskeri.web.client.ApiClient;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jars as others get them; runs after they were packed. */
class PublishedJarsTest {
  private final List<ModuleDescriptor> modules =
      Stream.concat(
              Stream.of(
                      Task.class,
                      Taskeri.class,
                      UseCaseContract.class,
                      PostgresStorage.class,
                      TaskeriWeb.class,
                      ApiClient.class)
                  .map(PublishedJarsTest::jarOf),
              Stream.of(Path.of(System.getProperty("taskeri.bootstrap.jar"))))
          .map(PublishedJarsTest::moduleIn)
          .toList();

  @Test
  void eachIsAModuleOfANameOfItsOwn() {
    assertThat(modules)
        .extracting(ModuleDescriptor::name)
        .containsExactly(
            "io.taskeri.domain",
            "io.taskeri.application",
            "io.taskeri.application.contract",
            "io.taskeri.persistence",
            "io.taskeri.web",
            "io.taskeri.web.client",
            "io.taskeri.bootstrap");
  }

  @Test
  void domainAndApplicationSayThemselvesWhatTheyExport() {
    assertThat(modules.stream().filter(it -> !it.isAutomatic()))
        .extracting(ModuleDescriptor::name)
        .containsExactly("io.taskeri.domain", "io.taskeri.application");
  }

  @Test
  void noPackageIsInTwoOfThem() {
    List<String> packages = modules.stream().flatMap(it -> it.packages().stream()).toList();
    assertThat(packages).hasSizeGreaterThan(50).doesNotHaveDuplicates();
  }

  private static ModuleDescriptor moduleIn(Path jar) {
    assertThat(jar).isRegularFile();
    return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
