package io.taskeri.bootstrap.embedded;

import io.taskeri.bootstrap.config.StartRefused;
import java.util.Locale;

/** The systems that PostgreSQL's binaries are brought along for. */
enum Platform {
  LINUX_X86("linux-x86_64"),
  LINUX_ARM("linux-arm_64"),
  /** Universal binaries: the archive for ARM and the one for Intel are the same. */
  MACOS("darwin-arm_64");

  private final String label;

  Platform(String label) {
    this.label = label;
  }

  static Platform current() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String system, String processor) {
    boolean arm = processor.equals("aarch64");
    if (arm || processor.equals("amd64") || processor.equals("x86_64")) {
      String name = system.toLowerCase(Locale.ROOT);
      if (name.startsWith("linux")) {
        return arm ? LINUX_ARM : LINUX_X86;
      }
      if (name.startsWith("mac")) {
        return MACOS;
      }
    }
    throw new StartRefused(
        "No embedded PostgreSQL exists for %s on %s: name a database by --db-url"
            .formatted(system, processor));
  }

  /** The name that tells this platform's binaries from the others'. */
  String label() {
    return label;
  }

  boolean isLinux() {
    return this != MACOS;
  }

  /** The resource that holds the binaries. */
  String archive() {
    return "/postgres-" + label + ".txz";
  }
}
