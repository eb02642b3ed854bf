package io.taskeri.bootstrap.pages;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, without a window; its name is another by {@code -Dbrowser=…}. */
final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path program) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    chromium =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setTimeout(60_000));
  }

  /** Starts it; where there is none, the test is skipped and says so. */
  static Browser open() {
    Optional<Path> program = installed();
    Assumptions.assumeTrue(
        program.isPresent(), "Chromium is not installed: the pages are not tried in a browser");
    return new Browser(program.orElseThrow());
  }

  private static Optional<Path> installed() {
    String name = System.getProperty("browser", "chromium");
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator, -1))
        .map(it -> Path.of(it, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Somebody with a browser of their own, which has seen nothing yet. */
  Visitor visitor(Site site, String language, int width, int height) {
    return new Visitor(
        site,
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
